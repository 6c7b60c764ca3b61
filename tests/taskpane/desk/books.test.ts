import { MemoryHost } from '../../../src/hosts/memory/host'
import { cellRef, deskOn, deskOver, fileOf, items } from '../../support/desk'
import { answer, call, monthRow, seminar, visit } from '../../support/rows'
import { booksOf } from '../../support/sheets'

const opened = booksOf({ y15: { months: { '6月': monthRow({ direct: 9 }) }, book: '様式15.xlsx' } })
const files = [
  ...booksOf({ y14: { rows: [call(), visit({ minutes: '90分' })] }, y11: { rows: [seminar()] } }),
  ...booksOf({ y13: { rows: [answer(), answer()] } }),
  { id: 'メモ.xlsx', sheets: [{ name: 'メモ', cells: [['買い物']] }] },
]

describe('files beside the open book', () => {
  it('are judged with it; their findings are shown and can neither be written nor gone to', async () => {
    const { desk, host } = deskOn(opened, { files })
    await desk.check()
    expect(desk.state().head!.missingForms).toEqual(['様式11', '様式13', '様式14'])
    const alone = items(desk.state()).map(({ cell }) => cell)
    await desk.addBooks([fileOf('様式14.xlsx'), fileOf('様式11.xlsx')])
    const state = desk.state()
    expect(state.others).toEqual([
      { id: '様式14.xlsx', name: '様式14.xlsx', forms: ['様式14'], problem: null },
      { id: '様式11.xlsx', name: '様式11.xlsx', forms: ['様式11'], problem: null },
    ])
    expect(state.notice).toEqual({ kind: 'done', text: '2ファイルを追加しました。', undo: false })
    expect(state.head!.missingForms).toEqual(['様式13'])
    expect(state.head!.forms.map(({ form, other }) => [form, other])).toEqual([
      ['様式15', false],
      ['様式14', true],
      ['様式11', true],
    ])
    const minutes = items(state).find(({ cell, elsewhere }) => cell === 'AC8' && elsewhere)!
    expect(minutes).toMatchObject({ fix: null, choices: [], place: '様式14.xlsx『様式14』' })
    expect(minutes.extract).not.toBeNull()
    desk.previewFix([minutes.id])
    expect(desk.state().preview).toBeNull()
    await desk.goTo(minutes.at)
    expect([host.selected, desk.state().notice!.text]).toEqual([null, expect.stringContaining('Excelで開いてください')])
    // What is in two forms is found now, in the open book.
    expect(items(state).filter(({ elsewhere }) => !elsewhere).length).toBeGreaterThan(alone.length)
  })
  it('are taken away again', async () => {
    const { desk } = deskOn(opened, { files })
    await desk.check()
    const before = desk.state().findings
    await desk.addBooks([fileOf('様式14.xlsx')])
    await desk.removeBook('様式14.xlsx')
    const state = desk.state()
    expect([state.others, state.findings]).toEqual([[], before])
    expect(state.notice).toMatchObject({ kind: 'info', text: '「様式14.xlsx」を外しました。ファイルはそのままです。' })
  })
  it('may come before the check, and are in it', async () => {
    const { desk } = deskOn(opened, { files })
    await desk.open()
    await desk.addBooks([fileOf('様式14.xlsx')])
    expect(desk.state()).toMatchObject({ phase: 'unchecked', head: { month: '2024-06' }, findings: null })
    await desk.check()
    expect(items(desk.state()).some(({ elsewhere }) => elsewhere)).toBe(true)
  })
  it('may even come before the book was looked at', async () => {
    const { desk } = deskOn(opened, { files })
    await desk.addBooks([fileOf('様式14.xlsx')])
    expect(desk.state()).toMatchObject({ phase: 'unchecked', others: [{ id: '様式14.xlsx', problem: null }] })
    await desk.check()
    expect(desk.state().head!.forms).toHaveLength(2)
  })
  it('under the same name again are read anew, not twice', async () => {
    const { desk } = deskOn(opened, { files })
    await desk.check()
    await desk.addBooks([fileOf('様式14.xlsx')])
    await desk.addBooks([fileOf('様式14.xlsx', '様式13.xlsx')])
    expect(desk.state().others).toEqual([{ id: '様式14.xlsx', name: '様式14.xlsx', forms: ['様式13'], problem: null }])
  })
  it('keep 変更あり: the open book was not read again', async () => {
    const { desk, host } = deskOver(new MemoryHost(opened), { files })
    await desk.check()
    host.tell({ kind: 'sheets', at: null })
    await desk.addBooks([fileOf('様式14.xlsx')])
    expect(desk.state().phase).toBe('changed')
    const read = jest.spyOn(host, 'read')
    await desk.addBooks([fileOf('様式13.xlsx')])
    expect(read).not.toHaveBeenCalled()
  })
})

describe('a file that is not taken', () => {
  const refusedBy = async (file: Parameters<ReturnType<typeof deskOn>['desk']['addBooks']>[0][number]) => {
    const { desk } = deskOn(opened, { files })
    await desk.check()
    const before = desk.state().findings
    await desk.addBooks([file])
    const { others, notice, findings, phase } = desk.state()
    expect(findings).toEqual(before)
    expect(phase).toBe('clean')
    expect(notice).toMatchObject({ kind: 'refused' })
    expect(notice!.text).toContain(others[0]!.problem)
    return others[0]!.problem!
  }
  it('the open book itself is told kindly', async () => {
    expect(await refusedBy(fileOf('様式15.xlsx'))).toMatch(/開いているブックと同じ名前です/)
    // Written otherwise, it is the same name all the same.
    expect(await refusedBy(fileOf('様式１５.XLSX'))).toMatch(/開いているブックと同じ名前です/)
  })
  it('is no book of Excel', async () => {
    expect(await refusedBy(fileOf('写真.xlsx'))).toBe('このファイルはExcelブックではないため読めません。')
  })
  it('holds no form', async () => {
    expect(await refusedBy(fileOf('メモ.xlsx'))).toBe('このファイルには、確かめる様式が見つかりません。')
  })
  it('is too large, and is not even read', async () => {
    const bytes = jest.fn(() => Promise.resolve(new Uint8Array()))
    expect(await refusedBy({ name: '大きい.xlsx', size: 33 * 1024 * 1024, bytes })).toMatch(/大きすぎる.*上限32MB/)
    expect(bytes).not.toHaveBeenCalled()
  })
  it('cannot be read by the browser', async () => {
    const bytes = () => Promise.reject(new Error('NotReadableError'))
    expect(await refusedBy({ name: '様式14.xlsx', bytes })).toMatch(/閉じてから/)
  })
  it('does not keep the others out', async () => {
    const { desk } = deskOn(opened, { files })
    await desk.check()
    await desk.addBooks([fileOf('写真.xlsx'), fileOf('様式14.xlsx'), fileOf('メモ.xlsx')])
    expect(desk.state().others.map(({ id, problem }) => [id, problem === null])).toEqual([
      ['写真.xlsx', false],
      ['様式14.xlsx', true],
      ['メモ.xlsx', false],
    ])
    expect(desk.state().notice!.text).toMatch(/^「写真.xlsx」を追加できませんでした。.*ほかに1ファイル/)
  })
  it('is left out when the reading is stopped, as are the others', async () => {
    const { desk } = deskOn(opened, { files })
    await desk.check()
    const before = desk.state()
    const slow = { ...fileOf('様式11.xlsx'), bytes: () => (desk.cancel(), fileOf('様式11.xlsx').bytes()) }
    await desk.addBooks([fileOf('様式14.xlsx'), slow, fileOf('様式13.xlsx')])
    const { others, findings, progress, notice } = desk.state()
    expect([others, findings, progress]).toEqual([[], before.findings, null])
    expect(notice!.text).toBe('読み込みを中止しました。ブックは何も変わっていません。')
  })
  it('is not said to be taken when the judging with it is stopped', async () => {
    let stop = false
    const made = deskOn(opened, {
      files,
      pause: () => {
        if (stop && made.desk.state().progress?.what === '調べています') made.desk.cancel()
        return Promise.resolve()
      },
    })
    await made.desk.check()
    stop = true
    await made.desk.addBooks([fileOf('様式14.xlsx')])
    expect(made.desk.state()).toMatchObject({
      others: [],
      notice: { kind: 'info', text: expect.stringContaining('中止') },
    })
  })
  it('is one too many', async () => {
    const many = Array.from({ length: 31 }, (_, n) => ({ ...files[0]!, id: `${n}.xlsx` }))
    const { desk } = deskOn(opened, { files: many })
    await desk.addBooks(many.map(({ id }) => fileOf(id)))
    expect(
      desk
        .state()
        .others.filter(({ problem }) => problem !== null)
        .map(({ id }) => id),
    ).toEqual(['30.xlsx'])
  })
})

it('a cell of a book that nobody knows is not gone to', async () => {
  const { desk, host } = deskOn(opened)
  await desk.check()
  await desk.goTo(cellRef('どこか.xlsx', '様式14', 'A1'))
  expect([host.selected, desk.state().notice!.kind]).toEqual([null, 'info'])
})
