/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import type { HelpState } from '../../../src/taskpane/desk/pages/types'
import { found } from './gallery/findings'
import { company, helpStates, method } from './gallery/pages/help'
import { states } from './gallery/states'
import { button, faults, stagePage } from './stage'

const all = Object.entries(helpStates) as [string, HelpState][]

it.each(all)('%s: everything has a name, a role and a state', async (_, shown) => {
  const { container } = await stagePage('help', shown)
  expect(await faults(container)).toEqual([])
})

it('follows the selection only while it is turned to', async () => {
  const { user, further } = await stagePage('help', helpStates.method)
  expect(further.watching.follow).toBe(1)
  await user.click(screen.getByRole('tab', { name: '集計' }))
  expect(further.watching.follow).toBe(0)
  await user.click(screen.getByRole('tab', { name: '入力ヘルプ' }))
  expect(further.watching.follow).toBe(1)
})

it('lets go of the selection when the pane closes', async () => {
  const { further, unmount } = await stagePage('help', helpStates.method)
  unmount()
  expect(further.watching).toMatchObject({ follow: 0, help: 0 })
})

it('asks for a check before anything is known, for a cell where none is chosen, and says where nothing is known', async () => {
  const { user, asked, panel, turn } = await stagePage('help', helpStates.notYet)
  await user.click(within(panel).getByRole('button', { name: 'チェックする' }))
  expect(asked()).toEqual([['check']])
  turn(helpStates.noCell)
  expect(panel.textContent).toContain('セルを1つ選んでください。')
  turn(helpStates.unknown)
  expect(panel.textContent).toContain('お知らせできることはありません')
})

it('says what belongs into the cell, and its clause on demand', async () => {
  const { user, panel } = await stagePage('help', helpStates.method)
  const help = within(panel)
  expect(help.getByRole('heading', { level: 2 }).textContent).toBe('C12 相談方法')
  for (const text of ['相談を受けた方法を、選択肢から1つ選びます。', '必ず入力します。'])
    expect(help.getByText(text)).toBeTruthy()
  expect(help.queryByText(/留意事項/)).toBeNull()
  await user.click(help.getByRole('button', { name: '条項 相談方法' }))
  expect(help.getByText(/留意事項/)).toBeTruthy()
})

it('reads out which cell it is and nothing more, and leaves the focus where it is', async () => {
  const { panel, turn } = await stagePage('help', helpStates.method)
  const heading = within(panel).getByRole('heading', { level: 2 })
  const live = heading.closest('[role=status]')!
  expect(live.textContent).toBe('C12 相談方法')
  expect(live.parentElement!.closest('[aria-live]')!.getAttribute('aria-live')).toBe('off')
  const focused = document.activeElement
  turn(helpStates.company)
  expect(live.isConnected).toBe(true)
  expect(live.textContent).toBe('AJ12 企業名')
  expect(document.activeElement).toBe(focused)
})

it('puts a value in with one click, marks the one that stands there and does not write it again', async () => {
  const { user, askedPage } = await stagePage('help', helpStates.method)
  const choices = within(screen.getByRole('region', { name: '選択肢' }))
  expect(choices.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent)).toEqual(['電話'])
  await user.click(choices.getByRole('button', { name: '電話' }))
  expect(askedPage()).toEqual([])
  choices.getByRole('button', { name: '来所' }).focus()
  await user.keyboard('{Enter}')
  expect(askedPage()).toEqual([['help.take', 'choice/来所']])
})

it('shows every cell that an offer would change before it is taken', async () => {
  const { user, askedPage } = await stagePage('help', helpStates.company)
  const offers = within(screen.getByRole('region', { name: '入力の候補' }))
  const take = offers.getByRole('button', { name: company.offers[0]!.label })
  const described = document.getElementById(take.getAttribute('aria-describedby')!)!
  expect(
    within(described)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(company.offers[0]!.lines)
  await user.click(take)
  expect(askedPage()).toEqual([['help.take', 'company/first']])
  expect(offers.queryByRole('button', { name: '例示商事' })).toBeNull()
})

it('shows spellings one under the other with their rows, and changes one only when it is chosen', async () => {
  const { user, asked, askedPage } = await stagePage('help', helpStates.company)
  const variants = within(screen.getByRole('region', { name: '表記ゆれ' }))
  expect(
    [...document.querySelectorAll('[data-stop^=variant]')].map((one) => one.firstElementChild!.textContent),
  ).toEqual([
    '(株)れいじ商事1行 · このセル',
    '株式会社例示商事12行 · 文字の種類が違うだけです',
    '例示商会2行 · 似た名前です。別のものかもしれません',
  ])
  await user.click(variants.getByRole('button', { name: '「株式会社例示商事」の行へ移動' }))
  expect(asked()).toEqual([['goTo', company.variants[1]!.at]])
  await user.click(variants.getByRole('button', { name: 'この書き方にする 「例示商会」' }))
  expect(askedPage()).toEqual([['help.take', 'variant/2']])
})

it('lists what the row still needs, each with a way there, or that it needs nothing', async () => {
  const { user, asked, turn } = await stagePage('help', helpStates.method)
  const needs = () => screen.getByRole('region', { name: 'この行にまだ要るもの' })
  expect(needs().textContent).toContain('企業名があるときに入力します。')
  await user.click(within(needs()).getByRole('button', { name: 'AL12 電話番号' }))
  expect(asked()).toEqual([['goTo', method.needs[0]!.at]])
  turn({ assist: { ...method, needs: [] } })
  expect(needs().textContent).toContain('この行に足りないものはありません。')
})

it('turns to the card of a finding of the cell, where it stands there', async () => {
  const group = found.groups[0]!
  const { key, id } = group.items[0]!
  const findings = [
    { ...method.findings[0]!, key, rule: group.rule },
    { ...method.findings[0]!, key: 'gone', what: '別の指摘です。' },
  ]
  const { user, asked, views } = await stagePage('help', { ...helpStates.method, assist: { ...method, findings } })
  const region = within(screen.getByRole('region', { name: 'このセルの指摘' }))
  expect(region.getByText('別の指摘です。')).toBeTruthy()
  await user.click(region.getByRole('button', { name: '指摘を見る' }))
  expect(asked()).toEqual([['setCurrent', id]])
  expect(views.current()).toBe('findings')
})

it('offers nothing to click in where the book cannot be written', async () => {
  const { turn, panel } = await stagePage('help', helpStates.method, states.readOnly)
  expect(screen.getByRole('region', { name: '選択肢' }).textContent).toContain('電話 今の値')
  expect(within(screen.getByRole('region', { name: '選択肢' })).queryByRole('button')).toBeNull()
  turn(helpStates.company)
  expect(within(panel).queryByRole('button', { name: /入力する|書き方にする/ })).toBeNull()
})

it('takes nothing while something else is running', async () => {
  const { user, askedPage } = await stagePage('help', helpStates.method, states.checking)
  await user.click(button('来所'))
  expect(askedPage()).toEqual([])
})
