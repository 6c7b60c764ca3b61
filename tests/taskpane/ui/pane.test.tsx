/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import type { DeskState } from '../../../src/taskpane/desk/types'
import { statusTone } from '../../../src/taskpane/ui/status/tone'
import { states } from './gallery/states'
import { button, faults, stage } from './stage'

const all = Object.entries(states) as [string, DeskState][]
const status = () => screen.getByRole('region', { name: '点検の状態' })

it.each(all)('%s: stands with its headings and landmarks', async (_, state) => {
  await stage(state)
  expect(screen.getByRole('heading', { level: 1 })).toHaveProperty('textContent', '様式アシスト')
  for (const landmark of ['banner', 'main', 'contentinfo']) expect(screen.getByRole(landmark)).toBeTruthy()
  expect(within(screen.getByRole('main')).getAllByRole('heading')[0]?.tagName).toBe('H2')
})

it.each(['firstRun', 'checking', 'findings', 'clean', 'preview'] as const)(
  '%s: everything has a name, a role and a state',
  async (name) => {
    const { container } = await stage(states[name])
    expect(await faults(container)).toEqual([])
  },
)

it.each(['totals', 'books'] as const)('%s: stands with names for everything', async (view) => {
  const { container } = await stage(states.others, view)
  expect(screen.queryByText('表示を準備しています。')).toBeNull()
  expect(await faults(container)).toEqual([])
})

describe('head', () => {
  it('asks the desk once to look at the book', async () => {
    const { desk } = await stage(states.opening)
    expect(desk.asked).toEqual([['open']])
  })

  it('says that the book is read while it is, and not once that has failed', async () => {
    const { change } = await stage(states.opening)
    const head = () => screen.getByRole('banner').textContent
    expect(head()).toContain('ブックを読んでいます。')
    change({ progress: { done: 0, what: 'ブックを読んでいます' } })
    expect(head()).toContain('ブックを読んでいます。')
    change({ progress: null, notice: { kind: 'refused', text: 'このExcelは古いため、使えません。', undo: false } })
    expect(head()).toContain('ブックを読めていません。')
    change({ notice: null })
    expect(head()).not.toContain('ブックを読んでいます。')
  })

  it('says month, how it was found, deadline, recipients without their address, and forms', async () => {
    await stage(states.unchecked)
    const head = screen.getByRole('banner').textContent
    expect(head).toContain('もっとも新しい記録の月')
    expect(head).toContain('期限 7月5日(金)あと3営業日')
    expect(head).toContain('提出先 委託者、厚生労働省雇用環境・均等局有期・短時間労働課')
    expect(head).not.toContain('@')
    expect(
      within(screen.getByRole('banner'))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['様式1469行', '様式1512行', '様式113行別ブック', '様式13を追加'])
  })

  it('tells of each form what the check says of it', async () => {
    await stage(states.findings)
    expect(screen.getByText('様式14', { selector: 'header span' }).parentElement!.textContent).toContain('要修正あり')
    expect(screen.getByText('様式11', { selector: 'header span' }).parentElement!.textContent).toContain('提出できます')
  })

  it('lets the month be chosen', async () => {
    const { user, asked } = await stage(states.unchecked)
    await user.selectOptions(screen.getByRole('combobox', { name: '報告月' }), '令和6年5月分')
    expect(asked()).toEqual([['setMonth', '2024-05']])
  })

  it('says so where no month and no form was found', async () => {
    await stage(states.noForms)
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '報告月' }).selectedOptions[0]!.textContent).toBe(
      '報告月は分かりません',
    )
    expect(within(status()).getByRole('heading').textContent).toBe('提出できるか判断できません')
    expect(status().textContent).toContain('提出する様式が見つかりません。')
    expect(screen.getByText('様式は見つかっていません。')).toBeTruthy()
    expect(button(/を追加$/)).toBeTruthy()
  })

  it('lets the profile be chosen, and given back to the printed prefecture', async () => {
    const { user, asked } = await stage(states.unchecked)
    const profile = screen.getByRole('combobox', { name: '設定' })
    await user.selectOptions(profile, '令和6年度')
    await user.selectOptions(profile, '令和6年度 島根働き方改革推進支援センター')
    expect(asked()).toEqual([
      ['setProfile', 'r6'],
      ['setProfile', null],
    ])
  })
})

describe('state', () => {
  it.each([
    ['unchecked', '未実施', 'まだチェックしていません'],
    ['findings', '指摘あり', '提出できません'],
    ['warnings', '指摘あり', '提出できます'],
    ['clean', '指摘なし', '提出できます'],
    ['changed', '変更あり', 'チェックのあとでブックが変わりました'],
    ['infoOnly', '指摘なし(参考 1件)', '提出できます'],
    ['draft', '指摘なし', '今直すものはありません'],
  ] as const)('%s: a word and the answer, not only a colour', async (name, word, answer) => {
    await stage(states[name])
    expect(within(status()).getByText(word)).toBeTruthy()
    expect(within(status()).getByRole('heading').textContent).toBe(answer)
  })

  it('counts by level, a level without any as well, and names what is missing', async () => {
    await stage(states.findings)
    const counts = within(status()).getByRole('list', { name: '件数' })
    expect(
      within(counts)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['要修正7', '確認3', '参考1'])
    expect(status().textContent).toContain('様式13はまだありません。')
    expect(status().textContent).toContain('最終 14:02 · そのあと変更なし')
  })

  it('counts what is still to be filled in, in the middle of a month', async () => {
    await stage(states.draft)
    const counts = within(status()).getByRole('list', { name: '件数' })
    expect(counts.textContent).toBe('要修正0確認0参考0残り3')
    expect(status().textContent).not.toContain('今直すものはありません。')
  })

  it('is calm where all that was found is only to be known', async () => {
    await stage(states.infoOnly)
    expect(within(status()).queryByRole('list', { name: '件数' })).toBeNull()
    expect(statusTone(states.infoOnly)).toBe('success')
    // No number that would say the opposite, and nothing that says there is nothing at all.
    expect(screen.getByRole('tab', { name: '指摘' })).toBeTruthy()
    const panel = within(screen.getByRole('tabpanel'))
    expect(panel.getByRole('heading', { name: '要修正も確認もありません' })).toBeTruthy()
    expect(panel.getByRole('article', { name: /支援を希望した企業への働きかけ/ })).toBeTruthy()
  })

  it('names the forms that are missing where nothing was found in the others', async () => {
    await stage({
      ...states.clean,
      findings: { ...states.clean.findings, state: 'unsure', documents: states.findings.findings!.documents },
    })
    expect(status().textContent).toContain('様式13はまだありません。')
  })

  it('asks for the check', async () => {
    const { user, asked } = await stage(states.unchecked)
    await user.click(button('提出前チェック'))
    expect(asked()).toEqual([['check']])
  })

  it('turns to 途中チェック and says what that means', async () => {
    const { user, asked } = await stage(states.unchecked)
    const draft = screen.getByRole('switch', { name: '途中チェック' })
    expect(draft).toHaveProperty('checked', false)
    await user.click(draft)
    expect(asked()).toEqual([['setDraft', true]])
    expect(document.getElementById(draft.getAttribute('aria-describedby')!)!.textContent).toContain('残り')
  })

  it('shows how far it is, can be stopped, and cannot be asked twice', async () => {
    const { user, asked } = await stage(states.checking)
    const bar = screen.getByRole('progressbar')
    expect(bar.getAttribute('aria-valuenow')).toBe('42')
    expect(bar.getAttribute('aria-valuetext')).toBe('様式14を読んでいます 42%')
    const check = button('提出前チェック')
    expect(check.getAttribute('aria-disabled')).toBe('true')
    await user.click(check)
    await user.click(screen.getByRole('switch'))
    await user.click(within(status()).getByRole('button', { name: 'やめる' }))
    expect(asked()).toEqual([['cancel']])
  })

  it('tells who listens that it began and what came of it, and leaves the focus where it is', async () => {
    const { user, change, container } = await stage(states.unchecked)
    await user.click(button('提出前チェック'))
    const here = document.activeElement
    const said = container.querySelector('[data-announcer]')!
    change({ phase: 'checking', progress: { done: 0, what: '読んでいます' } })
    expect(said.textContent).toBe('チェックしています。')
    change({ phase: 'findings', progress: null, findings: states.findings.findings, checkedAt: '14:02' })
    expect(said.textContent).toContain('チェックが終わりました。提出できません。要修正 7件')
    expect(document.activeElement).toBe(here)
    expect(here!.isConnected).toBe(true)
  })

  it('tells no end of a check that was stopped', async () => {
    const { change, container } = await stage(states.changed)
    const said = container.querySelector('[data-announcer]')!
    change({ phase: 'checking', progress: { done: 0.2, what: '読んでいます' } })
    change({ phase: 'changed', progress: null })
    expect(said.textContent).toBe('')
  })
})

describe('tabs', () => {
  it('are one stop of the Tab key and turn with the arrows', async () => {
    const { user, views } = await stage(states.findings)
    const tabs = screen.getAllByRole('tab')
    expect(tabs.map(({ textContent }) => textContent)).toEqual([
      '指摘 11',
      '集計',
      '提出',
      '入力規則',
      '入力ヘルプ',
      '他のブック',
      '設定',
    ])
    expect(tabs.map(({ tabIndex }) => tabIndex)).toEqual([0, ...tabs.slice(1).map(() => -1)])
    tabs[0]!.focus()
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(tabs[1])
    expect(views.current()).toBe('totals')
    expect(screen.getByRole('tabpanel', { name: '集計' }).hidden).toBe(false)
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(views.current()).toBe('settings')
    await user.keyboard('{Home}')
    expect(tabs.filter((tab) => tab.getAttribute('aria-selected') === 'true')).toEqual([tabs[0]])
    await user.keyboard('{End}')
    expect(views.current()).toBe('settings')
  })

  it('answer to the ribbon', async () => {
    const { views, user } = await stage(states.findings)
    await user.click(screen.getByRole('tab', { name: /^他のブック/ }))
    expect(views.current()).toBe('books')
  })

  it('show the finding that is stepped to, whichever was open', async () => {
    const { views, change } = await stage(states.findings, 'totals')
    change({ current: 'method-28' })
    expect(views.current()).toBe('findings')
  })

  it('keep what was opened in them', async () => {
    const { user } = await stage(states.findings)
    await user.click(button(/^C28 /))
    await user.click(screen.getByRole('tab', { name: '集計' }))
    await user.click(screen.getByRole('tab', { name: /^指摘/ }))
    expect(button(/^C28 /).getAttribute('aria-expanded')).toBe('true')
  })
})

it('says by which edition and rules it judges, and that nothing leaves the machine', async () => {
  await stage(states.unchecked)
  const footer = screen.getByRole('contentinfo').textContent
  expect(footer).toContain('この端末の中だけで処理しています')
  expect(footer).toContain('様式 令和6年度版 · 規則 147件 · 版 0.1.0')
})

it('greets once, and goes when it is told', async () => {
  const { user, asked } = await stage(states.firstRun)
  expect(screen.getByRole('region', { name: 'はじめに' }).textContent).toContain('どこにも送りません')
  await user.click(button('はじめる'))
  expect(asked()).toEqual([['endFirstRun']])
  expect(screen.queryByRole('region', { name: 'はじめに' })).toBeNull()
})
