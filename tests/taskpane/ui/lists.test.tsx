/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import type { ListsState } from '../../../src/taskpane/desk/pages/types'
import { listsStates } from './gallery/pages/lists'
import { states } from './gallery/states'
import { button, faults, stagePage } from './stage'

const all = Object.entries(listsStates) as [string, ListsState][]

it.each(all)('%s: everything has a name, a role and a state', async (_, shown) => {
  const { container, user } = await stagePage('lists', shown)
  expect(screen.getByRole('heading', { level: 2, name: '入力規則' })).toBeTruthy()
  for (const summary of container.querySelectorAll('[role=tabpanel]:not([hidden]) summary')) await user.click(summary)
  expect(await faults(container)).toEqual([])
})

it('asks for a check where nothing was read yet', async () => {
  const { user, asked, panel } = await stagePage('lists', listsStates.notYet)
  await user.click(within(panel).getByRole('button', { name: 'チェックする' }))
  expect(asked()).toEqual([['check']])
})

it.each([
  ['wrong', 'プルダウンが様式と違う列が3列あります'],
  ['right', 'プルダウンはそろっています'],
  ['unread', 'まだ読んでいないシートがあります'],
] as const)('%s: says so in one sentence', async (name, sentence) => {
  const { panel } = await stagePage('lists', listsStates[name])
  expect(within(panel).getAllByRole('heading', { level: 3 })[0]!.textContent).toBe(sentence)
})

it('says what else differs beside the columns', async () => {
  const { panel } = await stagePage('lists', listsStates.wrong)
  expect(panel.textContent).toContain('リストにない値が15か所にあります。')
  expect(panel.textContent).toContain('プルダウンの項目の一覧が様式と違います。')
  expect(panel.textContent).toContain('このシートのプルダウンはまだ読んでいません。')
})

it('shows columns that differ with their cells, and those that are in order only on demand', async () => {
  const { user, panel, asked } = await stagePage('lists', listsStates.wrong)
  const cards = within(panel).getAllByRole('article')
  expect(cards.map((card) => within(card).getAllByRole('heading')[0]!.textContent)).toEqual([
    '相談方法',
    '訪問又はオンラインによる支援の希望有無',
    '業種',
    'プルダウンの項目の一覧',
  ])
  const method = within(cards[0]!)
  expect(method.getByText('一部の行にプルダウンがありません')).toBeTruthy()
  await user.click(method.getByRole('button', { name: 'C12:C14' }))
  expect(asked()).toEqual([['goTo', { book: '島根_6月.xlsx', sheet: '様式14', row: 11, col: 2 }]])
  expect(within(panel).queryByText('専門家の種別')).toBeNull()
  await user.click(within(panel).getByText('様式のとおりの列'))
  expect(within(panel).getByText(/専門家の種別/)).toBeTruthy()
})

it('puts back one column, the list of entries, or all', async () => {
  const { user, askedPage } = await stagePage('lists', listsStates.wrong)
  await user.click(button('「相談方法」のプルダウンを戻す'))
  await user.click(button('項目の一覧を戻す'))
  await user.click(button('すべて戻す'))
  expect(askedPage()).toEqual([
    ['lists.previewRestore', ['sheet/method']],
    ['lists.previewRestore', ['sheet/block']],
    ['lists.previewRestore'],
  ])
})

it('says why a column cannot be put back, and offers nothing then', async () => {
  const { panel } = await stagePage('lists', listsStates.wrong)
  const route = within(within(panel).getAllByRole('article')[1]!)
  expect(route.getByText(/校閲 > シート保護の解除/)).toBeTruthy()
  expect(route.queryByRole('button', { name: /戻す/ })).toBeNull()
})

it('offers what is certainly meant, what may be meant, or every entry', async () => {
  const { user, askedPage } = await stagePage('lists', listsStates.wrong)
  await user.click(button('「訪問コンサルティング」に直す'))
  await user.click(
    within(screen.getByRole('group', { name: '「でんわ」の代わり' })).getByRole('button', { name: '電話' }),
  )
  const rest = within(screen.getByRole('group', { name: '「=HYPERLINK("x")」の代わり' }))
  await user.selectOptions(rest.getByRole('combobox'), 'オンライン')
  expect(askedPage()).toHaveLength(2)
  await user.click(rest.getByRole('button', { name: '入力する' }))
  expect(askedPage()).toEqual([
    ['lists.previewReplace', 'a'],
    ['lists.previewReplace', 'b', '電話'],
    ['lists.previewReplace', 'c', 'オンライン'],
  ])
})

it('jumps to every cell that holds such a value, more of them on demand', async () => {
  const { user, asked } = await stagePage('lists', listsStates.wrong)
  const cells = within(screen.getByRole('list', { name: '「=HYPERLINK("x")」のセル' }))
  expect(cells.queryByRole('button', { name: 'C42' })).toBeNull()
  await user.click(cells.getByRole('button', { name: 'ほか3か所' }))
  await user.click(cells.getByRole('button', { name: 'C42' }))
  expect(asked().at(-1)).toMatchObject(['goTo', { row: 41, col: 2 }])
})

it('shows entries as they are and as they should be, and columns that the form does not have', async () => {
  const { panel, asked, user } = await stagePage('lists', listsStates.wrong)
  expect(panel.textContent).toContain('今は「来所相談」、様式では「来所」')
  expect(panel.textContent).toContain('今は空欄、様式では「オンライン」')
  await user.click(within(panel).getByRole('button', { name: 'BI6' }))
  expect(asked().at(-1)).toMatchObject(['goTo', { row: 5, col: 60 }])
  expect(panel.textContent).toContain('消しません。')
  expect(within(panel).queryByRole('button', { name: /削除/ })).toBeNull()
})

it('says that the state is old, and asks for a check', async () => {
  const { user, panel, turn, asked } = await stagePage('lists', listsStates.wrong)
  expect(within(panel).queryByRole('button', { name: 'チェックする' })).toBeNull()
  turn({ stale: true })
  expect(panel.textContent).toContain('チェックのあとでブックが変わりました。')
  await user.click(within(panel).getByRole('button', { name: 'チェックする' }))
  expect(asked()).toEqual([['check']])
})

it('writes nothing where the book cannot be written', async () => {
  const { panel } = await stagePage('lists', listsStates.wrong, states.readOnly)
  expect(within(panel).queryByRole('button', { name: /戻す|に直す|入力する/ })).toBeNull()
})

it('puts nothing back in a book that is not the open one', async () => {
  const lists = listsStates.wrong.lists
  const elsewhere = { ...lists.sheets[0]!, book: '様式11_6月.xlsx' }
  const { panel } = await stagePage('lists', { lists: { ...lists, sheets: [elsewhere] }, stale: false })
  expect(panel.textContent).toContain('そのブックを開いて直してください。')
  expect(within(panel).queryByRole('button', { name: /戻す|に直す/ })).toBeNull()
})

it('works nothing out while another view is turned to', async () => {
  const { user, further, turn, panel } = await stagePage('lists', listsStates.wrong)
  expect(further.watching.lists).toBe(1)
  await user.click(screen.getByRole('tab', { name: '集計' }))
  expect(further.watching.lists).toBe(0)
  turn(listsStates.right)
  expect(panel.textContent).not.toContain('プルダウンはそろっています')
  await user.click(screen.getByRole('tab', { name: '入力規則' }))
  expect(panel.textContent).toContain('プルダウンはそろっています')
})

it('names the one entry that may be meant, and says so where it may be several', async () => {
  const { panel } = await stagePage('lists', withValues([['訪問'], ['電話', 'メール'], []]))
  const said = within(panel)
    .getAllByText(/かもしれません|はっきりしません/)
    .map(({ textContent }) => textContent)
  expect(said).toEqual([
    '「訪問」のことかもしれません。',
    'どの項目のことか、はっきりしません。',
    'どの項目のことか、はっきりしません。',
  ])
})

/** The first column that differs, with values that may mean these entries. */
function withValues(meant: readonly (readonly string[])[]): ListsState {
  const { lists } = listsStates.wrong
  const [sheet] = lists!.sheets
  const column = sheet!.columns.find(({ bypassed }) => bypassed.length > 0)!
  const [value] = column.bypassed
  const bypassed = meant.map((choices, i) => ({
    ...value!,
    id: `value ${i}`,
    why: 'unlisted' as const,
    nearest: null,
    choices,
    isCertain: false,
  }))
  return {
    ...listsStates.wrong,
    lists: { ...lists!, sheets: [{ ...sheet!, columns: [{ ...column, bypassed }] }] },
  }
}
