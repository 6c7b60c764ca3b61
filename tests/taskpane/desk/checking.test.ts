import { MemoryHost } from '../../../src/hosts/memory/host'
import { HostError, type ReadOptions } from '../../../src/session/host'
import type { DeskState, Phase } from '../../../src/taskpane/desk/types'
import type { Snapshot } from '../../../src/workbook/types'
import { deskOn, deskOver, items, itemAt } from '../../support/desk'
import { call, monthRow, seminar, visit } from '../../support/rows'
import { booksOf, type Sheets } from '../../support/sheets'

const book = '6月報告.xlsx'
const inOne = (sheets: Sheets): Sheets =>
  Object.fromEntries(Object.entries(sheets).map(([key, sheet]) => [key, { ...sheet, book }]))
const clean = booksOf(inOne({ y14: { rows: [call(), call({ date: '2024-06-04', company: '有限会社かぜ' })] } }))
const wrong = booksOf(inOne({ y14: { rows: [call({ method: 'でんわ' }), visit({ minutes: '90分' })] } }))

/** Every state that is shown on the way. */
function watch(desk: { subscribe(changed: () => void): () => void; state(): DeskState }): DeskState[] {
  const states: DeskState[] = []
  desk.subscribe(() => states.push(desk.state()))
  return states
}
const phasesOf = (states: readonly DeskState[]): Phase[] =>
  states.map(({ phase }) => phase).filter((phase, i, all) => phase !== all[i - 1])

/** A host whose reading waits, fails or counts. */
class SlowHost extends MemoryHost {
  reads = 0
  error: Error | null = null
  private release: (() => void) | null = null
  waits = false

  override async read(options: ReadOptions = {}): Promise<Snapshot> {
    this.reads++
    options.progress?.(0.5)
    if (this.waits) {
      await new Promise<void>((resolve, reject) => {
        this.release = resolve
        options.signal?.addEventListener('abort', () => {
          reject(options.signal!.reason as Error)
        })
      })
    }
    if (this.error) throw this.error
    return super.read()
  }
  go(): void {
    this.release?.()
  }
}

describe('before the check', () => {
  it('nothing is known until the book is looked at; then its forms, month and deadline are, and nothing is judged', async () => {
    const { desk } = deskOn(clean)
    expect(desk.state()).toMatchObject({ phase: 'unchecked', head: null, findings: null, totals: null, progress: null })
    await desk.open()
    expect(desk.state()).toMatchObject({
      phase: 'unchecked',
      findings: null,
      totals: null,
      progress: null,
      notice: null,
    })
    expect(desk.state().head).toMatchObject({
      book,
      centre: '島根働き方改革推進支援センター',
      forms: [{ form: '様式14', book, rows: 2, other: false }],
      missingForms: ['様式11', '様式13', '様式15'],
      month: '2024-06',
      monthName: '令和6年6月分',
      monthFrom: '記録の日付から判断した報告月',
      due: { day: '2024-07-05', dayName: '7月5日(金)', left: 'あと4営業日', late: false, soon: false },
      editions: '令和6年度版',
    })
  })
  it.each([
    ['2024-07-02', 'あと3営業日', false, true],
    ['2024-07-05', '今日が期限です', false, true],
    ['2024-07-06', '期限を過ぎています', true, false],
    ['2024-07-10', '期限を3営業日過ぎています', true, false],
  ] as const)('on %s: %s', async (today, left, late, soon) => {
    const { desk } = deskOn(clean, { today })
    await desk.open()
    expect(desk.state().head?.due).toMatchObject({ left, late, soon })
  })
  it('a book that cannot be read is said, and the pane lives on', async () => {
    const host = new SlowHost(clean)
    host.error = new HostError('editing', null, 'セルの入力中のため、Excelが応じられません。')
    const { desk } = deskOver(host)
    await desk.open()
    expect(desk.state()).toMatchObject({
      head: null,
      progress: null,
      notice: { kind: 'refused', text: host.error.message },
    })
    host.error = null
    await desk.check()
    expect(desk.state().phase).toBe('clean')
  })
})

describe('a check', () => {
  it('without findings says so, and what was checked and what was not', async () => {
    const { desk } = deskOn(clean)
    const states = watch(desk)
    await desk.check()
    const state = desk.state()
    expect(phasesOf(states)).toEqual(['unchecked', 'checking', 'clean'])
    expect(state.checkedAt).toBe('10:05')
    expect(state.findings).toMatchObject({
      state: 'unsure',
      answer: '様式14は提出できます',
      detail: '指摘なし。様式11・様式13・様式15はまだありません',
      counts: { error: 0, warning: 0, info: 0 },
      groups: [],
    })
    expect(state.findings!.checked[0]).toMatch(/^規則 \d+件で 2行を確かめました\(様式14 2行\)。$/)
    expect(state.findings!.notChecked.map(({ needs }) => needs)).toEqual(expect.arrayContaining(['様式15', '様式11']))
    expect(state.footer.rules).toBeGreaterThan(100)
  })
  it('with nothing but what is to be known says that there is nothing to correct or to look at', async () => {
    const { desk } = deskOn(clean, { today: '2024-07-09' })
    await desk.check()
    const { phase, findings } = desk.state()
    expect(findings!.counts).toEqual({ error: 0, warning: 0, info: 1 })
    expect(phase).toBe('clean')
  })
  it('with findings gives them by kind with level, clause, extract, correction and choices', async () => {
    const { desk } = deskOn(wrong)
    await desk.check()
    const { phase, findings } = desk.state()
    expect(phase).toBe('findings')
    expect(findings).toMatchObject({ state: 'no', answer: '提出できません', counts: { error: 2, warning: 0, info: 0 } })
    expect(findings!.groups.map(({ level, form, fixable }) => [level, form, fixable])).toEqual([
      ['要修正', '様式14', 0],
      ['要修正', '様式14', 1],
    ])
    const method = itemAt(desk.state(), 'C7')
    expect(method).toMatchObject({ label: '相談方法', place: '6月報告.xlsx『様式14』', fix: null, elsewhere: false })
    expect(method.choices.map(({ label }) => label)).toContain('電話')
    expect(method.extract!.rows.find(({ here }) => here)!.cells.map(({ text }) => text)).toContain('でんわ')
    expect(itemAt(desk.state(), 'AC8').fix).toEqual({ label: '数値の90にする', lines: ['AC8 「90分」 → 90'] })
  })
  it('shows how far it is, and never goes back', async () => {
    const { desk } = deskOver(new SlowHost(wrong))
    const states = watch(desk)
    await desk.check()
    const progress = states.flatMap(({ progress }) => progress ?? [])
    expect(progress.map(({ done }) => done)).toEqual([...progress.map(({ done }) => done)].sort((a, b) => a - b))
    expect(new Set(progress.map(({ what }) => what))).toEqual(new Set(['ブックを読んでいます', '調べています']))
    expect(desk.state().progress).toBeNull()
  })
  it('asked for twice is done once', async () => {
    const host = new SlowHost(wrong)
    const { desk } = deskOver(host)
    await Promise.all([desk.check(), desk.check()])
    expect(host.reads).toBe(1)
  })
  it('stopped leaves everything as it was', async () => {
    const host = new SlowHost(wrong)
    const { desk } = deskOver(host)
    await desk.check()
    const before = desk.state()
    host.waits = true
    const running = desk.check()
    await new Promise(process.nextTick)
    expect(desk.state().phase).toBe('checking')
    desk.cancel()
    await running
    const after = desk.state()
    expect(after).toMatchObject({ phase: 'findings', progress: null, checkedAt: '10:05' })
    expect(after.findings).toEqual(before.findings)
    expect(after.notice).toEqual({
      kind: 'info',
      text: 'チェックを中止しました。ブックは何も変わっていません。',
      undo: false,
    })
    host.waits = false
    await desk.check()
    expect(desk.state()).toMatchObject({ phase: 'findings', notice: null })
  })
  it('stopped while judging stops there', async () => {
    let stop: () => void = () => undefined
    const { desk } = deskOn(wrong, {
      pause: () => {
        stop()
        return Promise.resolve()
      },
    })
    stop = () => {
      desk.cancel()
    }
    await desk.check()
    expect(desk.state()).toMatchObject({ phase: 'unchecked', findings: null, notice: { kind: 'info' } })
  })
  it.each([
    [
      'in the words of the host',
      new HostError('offline', null, 'Excelとのつながりが切れています。ブックを読み終えていません。'),
      /^Excelとのつながりが切れています。/,
    ],
    ['unknown, in words that say that nothing is lost', new TypeError('x is not a function'), /何も失われていません/],
  ])('that fails is told %s, and the answer of before stays', async (_why, error, text) => {
    const host = new SlowHost(wrong)
    const { desk } = deskOver(host)
    await desk.check()
    const { findings } = desk.state()
    host.error = error
    await desk.check()
    expect(desk.state()).toMatchObject({ phase: 'findings', progress: null, notice: { kind: 'refused' } })
    expect(desk.state().notice!.text).toMatch(text)
    expect(desk.state().notice!.text).not.toMatch(/function|TypeError/)
    expect(desk.state().findings).toEqual(findings)
  })
  it('of a book without a form says nothing to be right', async () => {
    const { desk } = deskOn([{ id: 'メモ.xlsx', sheets: [{ name: 'メモ', cells: [['買い物']] }] }])
    await desk.check()
    expect(desk.state()).toMatchObject({
      phase: 'unchecked',
      findings: { state: 'unsure', answer: '提出できるか判断できません' },
      notice: { kind: 'info' },
    })
  })
  it('names no finding twice, and the same finding alike in the next check', async () => {
    const twice = call({ method: 'でんわ' })
    const { desk } = deskOn(booksOf({ y14: { rows: [twice, twice, twice] } }))
    await desk.check()
    const ids = items(desk.state()).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    await desk.check()
    expect(items(desk.state()).map(({ id }) => id)).toEqual(ids)
  })
})

describe('what is shown', () => {
  it('is the same object until something changes, and its parts until they do', async () => {
    const { desk } = deskOn(wrong)
    await desk.check()
    const before = desk.state()
    expect(desk.state()).toBe(before)
    desk.setCurrent('x')
    const after = desk.state()
    expect(after).not.toBe(before)
    for (const part of ['head', 'findings', 'others', 'footer', 'can', 'totals'] as const)
      expect(after[part]).toBe(before[part])
  })
  it('is not told any more to who does not listen, nor after the end', async () => {
    const { desk } = deskOn(wrong)
    let told = 0
    const stop = desk.subscribe(() => void told++)
    desk.setCurrent('x')
    stop()
    desk.setCurrent('y')
    expect(told).toBe(1)
    desk.subscribe(() => void told++)
    desk.dispose()
    await desk.check()
    expect(told).toBe(1)
  })
  it('the first time is remembered on this machine', () => {
    const first = deskOn(wrong)
    expect(first.desk.state().firstRun).toBe(true)
    first.desk.endFirstRun()
    expect(first.desk.state().firstRun).toBe(false)
    expect(deskOn(wrong, { kept: first.kept }).desk.state().firstRun).toBe(false)
  })
  it('who has an answer needs no introduction any more, and who has none keeps it', async () => {
    const first = deskOn(wrong)
    await first.desk.open()
    expect(first.desk.state().firstRun).toBe(true)
    await first.desk.check()
    expect(first.desk.state().firstRun).toBe(false)
    expect(deskOn(wrong, { kept: first.kept }).desk.state().firstRun).toBe(false)
  })
  it('a form that differs from what was published is told behind the editions that do not', async () => {
    const altered = { rows: [call()], headers: { minutes: '支援に使った時間(分)' } }
    const { desk } = deskOn(booksOf({ y14: altered, y15: { months: { '6月': monthRow() } } }))
    await desk.open()
    expect(desk.state().head!.editions).toBe('令和6年度版(公表された様式と異なる箇所あり)')
  })
  it('a notice goes when it was read', async () => {
    const { desk } = deskOn([{ id: 'メモ.xlsx', sheets: [] }])
    await desk.check()
    expect(desk.state().notice).not.toBeNull()
    desk.clearNotice()
    expect(desk.state().notice).toBeNull()
  })
})

describe('another way of looking', () => {
  const unfinished = booksOf(
    inOne({ y14: { rows: [call(), visit({ advice: null })] }, y11: { rows: [seminar()] }, y15: { months: {} } }),
  )
  it('途中チェック: what is not there yet is left to do, not wrong; nothing is read again', async () => {
    const host = new SlowHost(unfinished)
    const { desk } = deskOver(host)
    await desk.check()
    const { counts } = desk.state().findings!
    const reads = host.reads
    await desk.setDraft(true)
    const { draft, findings } = desk.state()
    expect([draft, findings!.answer, host.reads]).toEqual([true, '途中チェック', reads])
    expect(findings!.remaining.length).toBeGreaterThan(0)
    expect(findings!.counts.error).toBeLessThan(counts.error)
    await desk.setDraft(false)
    expect(desk.state().findings!.counts).toEqual(counts)
    expect(desk.state().findings!.remaining).toEqual([])
  })
  it('another month, and back to the one that was found', async () => {
    const year = booksOf({
      y14: {
        rows: [4, 5, 6].flatMap((month) =>
          [3, 10, 17].map((day) => call({ date: `2024-0${month}-${String(day).padStart(2, '0')}` })),
        ),
      },
    })
    const { desk } = deskOn(year)
    await desk.open()
    expect(desk.state().head!.months.map(({ month }) => month)).toEqual(['2024-07', '2024-06', '2024-05', '2024-04'])
    await desk.setMonth('2024-05')
    expect(desk.state()).toMatchObject({
      phase: 'unchecked',
      head: { monthName: '令和6年5月分', monthFrom: '指定された報告月' },
    })
    await desk.check()
    expect(desk.state()).toMatchObject({
      head: { month: '2024-05', due: { day: '2024-06-07' } },
      totals: { month: '令和6年5月分' },
    })
    await desk.setMonth(null)
    expect(desk.state().head).toMatchObject({ month: '2024-06', monthFrom: '記録の日付から判断した報告月' })
  })
  it('another profile is kept in the book, and used by the next desk', async () => {
    const { desk, host } = deskOn(clean)
    await desk.check()
    await desk.setProfile('hatarakikata-r6-okinawa')
    expect(desk.state().head).toMatchObject({ centre: '沖縄働き方改革推進支援センター' })
    expect(desk.state().head!.profiles.filter(({ chosen }) => chosen)).toEqual([
      { id: 'hatarakikata-r6-okinawa', name: '令和6年度 沖縄働き方改革推進支援センター', chosen: true },
    ])
    const next = deskOver(host)
    await next.desk.open()
    expect(next.desk.state().head!.centre).toBe('沖縄働き方改革推進支援センター')
    await next.desk.setProfile(null)
    expect(next.desk.state().head!.centre).toBe('島根働き方改革推進支援センター')
    expect((await host.read())[0]!.notes).toEqual({})
  })
  it('a contradiction stands first and alone, and the targets are not judged', async () => {
    const { desk } = deskOn(
      booksOf({
        y14: { rows: [call({ date: '2025-06-03' }), call({ date: '2025-06-04' })] },
        y15: { months: { '6月': monthRow() } },
      }),
      { today: '2025-07-01' },
    )
    await desk.check()
    const [first] = desk.state().findings!.groups
    expect(first!.id).toMatch(/^conflict/)
    expect(desk.state().totals!.targets).toEqual([])
  })
})
