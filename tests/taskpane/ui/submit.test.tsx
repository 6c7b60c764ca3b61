/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import type { SubmitState } from '../../../src/taskpane/desk/pages/types'
import { fullSubmit, submitStates } from './gallery/pages/submit'
import { problems } from './gallery/pages/states'
import { states } from './gallery/states'
import { button, faults, stagePage } from './stage'

const all = Object.entries(submitStates) as [string, SubmitState][]
const step = (name: string) => within(screen.getByRole('region', { name: new RegExp(`手順\\d ${name}`) }))
const texts = (elements: readonly Element[]) => elements.map(({ textContent }) => textContent)

afterEach(() => jest.restoreAllMocks())

it.each(all)('%s: everything has a name, a role and a state', async (_, shown) => {
  const { container, user } = await stagePage('submit', shown)
  for (const summary of container.querySelectorAll('[role=tabpanel]:not([hidden]) summary')) await user.click(summary)
  expect(await faults(container)).toEqual([])
})

it('asks for a check first', async () => {
  const { user, asked, panel } = await stagePage('submit', submitStates.notYet)
  await user.click(within(panel).getByRole('button', { name: 'チェックする' }))
  expect(asked()).toEqual([['check']])
  expect(within(panel).queryByRole('region')).toBeNull()
})

it('goes from what is due to the next month, step by step', async () => {
  const { panel } = await stagePage('submit', submitStates.ready)
  expect(texts(within(panel).getAllByRole('heading', { level: 2 }))).toEqual([
    '令和6年6月分の提出',
    '手順1 提出するもの',
    '手順2 二人で確かめる',
    '手順3 点検結果',
    '手順4 提出用の写し',
    '手順5 提出後に変わったところ',
    '手順6 次の月の用意',
  ])
})

it('says first what must be corrected, and turns to it', async () => {
  const { user, panel, views } = await stagePage('submit', submitStates.errors)
  expect(panel.textContent).toContain('先に直すものがあります。提出できません。要修正 7件、確認 3件')
  await user.click(button('指摘を見る'))
  expect(views.current()).toBe('findings')
})

describe('what is due', () => {
  it('stands by day, with recipients, medium, state in a word and where it was found', async () => {
    await stagePage('submit', submitStates.ready)
    const due = step('提出するもの')
    expect(texts(due.getAllByRole('heading', { level: 3 }))).toEqual([
      '令和6年7月5日(金)',
      '令和6年7月31日(水)',
      '随時に提出するもの',
    ])
    const [first, , third, fourth] = due.getAllByRole('listitem')
    expect(first!.textContent).toContain('様式14提出できます相談・支援記録票 令和6年6月分')
    expect(first!.textContent).toContain('本省の担当課(center@example.jp)')
    expect(third!.textContent).toContain('まだありません')
    expect(fourth!.textContent).toContain('方法 電子メール')
    expect(due.queryByText('事故報告書 令和6年6月分')).toBeNull()
  })

  it('tells a day that is over, its clause and what has no day on demand', async () => {
    const { user } = await stagePage('submit', submitStates.errors)
    const due = step('提出するもの')
    expect(due.getAllByText('期限を2営業日過ぎています').length).toBeGreaterThan(0)
    await user.click(due.getByRole('button', { name: '条項 様式14' }))
    expect(due.getByText(/翌月の5営業日まで/)).toBeTruthy()
    await user.click(due.getByText('随時に提出するもの'))
    expect(due.getByText(/事故報告書/)).toBeTruthy()
  })
})

describe('two people', () => {
  it('confirm what no cell tells; what is lacking is said until it is there', async () => {
    const { user, askedPage } = await stagePage('submit', submitStates.ready)
    const confirm = step('二人で確かめる')
    for (const problem of problems) expect(confirm.getByText(problem)).toBeTruthy()
    const box = confirm.getByRole('checkbox', { name: '相談票と記録の件数が合っている' })
    box.focus()
    await user.keyboard(' ')
    expect(box).toHaveProperty('checked', true)
    await user.type(confirm.getByRole('textbox', { name: '1人目の名前' }), '例示花子')
    await user.type(confirm.getByRole('textbox', { name: '2人目の名前' }), '見本太郎')
    expect(confirm.getByText('二人の確認がそろいました。')).toBeTruthy()
    expect(confirm.queryByText(problems[0]!)).toBeNull()
    await user.click(button('印刷用のページで作る'))
    await user.click(box)
    await user.click(button('Excelのブックで作る'))
    expect(askedPage()).toEqual([
      ['submit.makeReport', 'page', { checkers: ['例示花子', '見本太郎'], confirmed: ['attest.a'] }],
      ['submit.makeReport', 'book', { checkers: ['例示花子', '見本太郎'], confirmed: [] }],
    ])
  })

  it('are told that their names stay nowhere, and the names do not', async () => {
    const first = await stagePage('submit', submitStates.ready)
    expect(first.panel.textContent).toContain('ブックにもこの端末にも残りません。')
    await first.user.type(screen.getByRole('textbox', { name: '1人目の名前' }), '例示花子')
    expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])).not.toContain('例示花子')
    first.unmount()
    await stagePage('submit', submitStates.ready)
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '1人目の名前' }).value).toBe('')
  })
})

describe('copies', () => {
  it('say what each leaves out and what is to be known, and are made one by one or all', async () => {
    const { user, askedPage } = await stagePage('submit', submitStates.ready)
    const copies = step('提出用の写し')
    expect(texts(copies.getAllByRole('heading', { level: 3 })).slice(0, 2)).toEqual([
      '島根_6月 提出用 令和6年6月分.xlsx',
      '様式11_6月 提出用 令和6年6月分.xlsx',
    ])
    const lines = within(copies.getByRole('list', { name: '元のブックとの違い' }))
    expect(texts(lines.getAllByRole('listitem'))).toEqual(fullSubmit.copies[0]!.lines)
    expect(copies.getByText('元のブックと同じ内容です。')).toBeTruthy()
    expect(copies.getByText('ダウンロードしました')).toBeTruthy()
    expect(copies.getByText('指摘のうち2件は、写しを作るときに直ります。')).toBeTruthy()
    await user.click(button('島根_6月.xlsxの写しを作る'))
    await user.click(button('すべての写しを作る'))
    expect(askedPage()).toEqual([['submit.makeCopies', ['島根_6月.xlsx']], ['submit.makeCopies']])
  })

  it('are not made while something must be corrected; why is said', async () => {
    const { user, askedPage } = await stagePage('submit', submitStates.errors)
    expect(step('提出用の写し').getByText(/提出用の写しを作りません/)).toBeTruthy()
    await user.click(button('島根_6月.xlsxの写しを作る'))
    await user.click(button('すべての写しを作る'))
    expect(askedPage()).toEqual([])
  })

  it('are not made where one of them cannot be', async () => {
    const [first, ...rest] = fullSubmit.copies
    const copies = [{ ...first!, refusals: ['島根_6月.xlsx: シートを外せません。'] }, ...rest]
    const { user, askedPage } = await stagePage('submit', { ...submitStates.ready, copies })
    expect(screen.getByText('島根_6月.xlsx: シートを外せません。')).toBeTruthy()
    await user.click(button('すべての写しを作る'))
    expect(askedPage()).toEqual([])
  })

  it('tell that they were saved where they stand', async () => {
    const { turn } = await stagePage('submit', submitStates.ready)
    const status = within(document.querySelector<HTMLElement>('[data-stop="copy 島根_6月.xlsx"]')!).getByRole('status')
    expect(status.textContent).toBe('')
    turn({ copies: fullSubmit.copies.map((copy) => ({ ...copy, saved: 'opened' })) })
    expect(status.textContent).toBe('新しいブックで開きました')
  })
})

describe('what changed since', () => {
  it('is asked for with a file, read only when the page wants it', async () => {
    const { user, askedPage, panel } = await stagePage('submit', submitStates.ready)
    const file = new File(['PK'], '様式14 提出用.xlsx')
    file.arrayBuffer = () => Promise.resolve(Uint8Array.from([80, 75]).buffer)
    const opened = jest.spyOn(HTMLInputElement.prototype, 'click')
    await user.click(button('提出した写しを選ぶ'))
    expect(opened).toHaveBeenCalledTimes(1)
    opened.mockRestore()
    await user.upload(panel.querySelector<HTMLInputElement>('input[type=file]')!, file)
    const [[act, given]] = askedPage() as [[string, { name: string; bytes(): Promise<Uint8Array> }]]
    expect([act, given.name, [...(await given.bytes())]]).toEqual([
      'submit.compareWith',
      '様式14 提出用.xlsx',
      [80, 75],
    ])
  })

  it('stands form by form, cell by cell, as text', async () => {
    const { user, panel, askedPage } = await stagePage('submit', submitStates.compared)
    const found = within(screen.getByRole('article', { name: '「様式14 提出用 令和6年6月分.xlsx」との違い' }))
    expect(texts(found.getAllByRole('heading', { level: 4 }))).toEqual(['様式14', '様式15', '集計の違い', 'そのほか'])
    expect(found.getByText('電話から訪問コンサルティングに変わりました')).toBeTruthy()
    expect(found.getByText('空欄から<b>再訪問</b>に変わりました')).toBeTruthy()
    expect(panel.querySelector('b')).toBeNull()
    expect(found.getByText('名前のない行')).toBeTruthy()
    expect(found.getByText('変わった行はありません。')).toBeTruthy()
    expect(found.getByText('36から35~37に変わりました')).toBeTruthy()
    await user.click(found.getByRole('button', { name: '比較を閉じる' }))
    expect(askedPage()).toEqual([['submit.closeComparison']])
  })

  it('is told to who listens, and the focus goes on when it is closed', async () => {
    const { user, turn } = await stagePage('submit', submitStates.ready)
    // jsdom takes the focus from the page together with what had it.
    jest.spyOn(document, 'hasFocus').mockReturnValue(true)
    turn({ comparison: fullSubmit.comparison })
    expect(step('提出後に変わったところ').getAllByText(fullSubmit.comparison!.headline)).toHaveLength(2)
    await user.click(button('比較を閉じる'))
    turn({ comparison: null })
    expect(document.activeElement!.textContent).toBe('手順6 次の月の用意')
  })
})

it('says for each book how the next month is made ready, and does it for one or all', async () => {
  const { user, askedPage } = await stagePage('submit', submitStates.ready)
  const next = step('次の月の用意')
  expect(next.getByText('令和6年7月の用意')).toBeTruthy()
  for (const text of [
    '『様式14』の記録69行を空にします。',
    '写しの名前 島根_7月.xlsx',
    '様式15 · そのまま続けて使います',
  ])
    expect(next.getByText(text)).toBeTruthy()
  expect(next.queryByRole('button', { name: '様式15.xlsxを用意する' })).toBeNull()
  await user.click(next.getByRole('button', { name: '様式11_6月.xlsxを用意する' }))
  await user.click(next.getByRole('button', { name: 'すべて用意する' }))
  expect(askedPage()).toEqual([['submit.prepareNextMonth', ['様式11_6月.xlsx']], ['submit.prepareNextMonth']])
})

it.each([
  ['the book has changed', submitStates.stale, states.findings],
  ['something is running', submitStates.ready, states.checking],
] as const)('makes nothing while %s', async (_, shown, state) => {
  const { user, askedPage, panel } = await stagePage('submit', shown, state)
  for (const name of [/で作る$/, /写しを作る$/, /用意する$/])
    for (const one of within(panel).getAllByRole('button', { name })) await user.click(one)
  expect(askedPage()).toEqual([])
})
