/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import type { SettingsState } from '../../../src/taskpane/desk/pages/types'
import { settingsStates } from './gallery/pages/settings'
import { button, faults, stagePage } from './stage'

const all = Object.entries(settingsStates) as [string, SettingsState][]
const target = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

afterEach(() => jest.restoreAllMocks())

it.each(all)('%s: everything has a name, a role and a state', async (_, shown) => {
  const { container } = await stagePage('settings', shown)
  expect(await faults(container)).toEqual([])
})

it('says what the book is judged by and how that was chosen, and lets it be chosen', async () => {
  const { user, panel, askedPage } = await stagePage('settings', settingsStates.usual)
  expect(panel.textContent).toContain('令和6年度 島根働き方改革推進支援センター · 様式の都道府県名による')
  const profile = within(panel).getByRole('combobox', { name: '設定の種類' })
  await user.selectOptions(profile, '令和6年度')
  await user.selectOptions(profile, '様式の都道府県名による')
  expect(askedPage()).toEqual([
    ['settings.setProfile', 'r6'],
    ['settings.setProfile', null],
  ])
})

it('sets the name of the centre, and gives it back to the profile where it is emptied', async () => {
  const { user, askedPage } = await stagePage('settings', settingsStates.kept)
  const name = target('このブックで使う名前')
  expect(name.value).toBe('島根県働き方改革推進支援センター(松江)')
  await user.click(button('変える'))
  expect(askedPage()).toEqual([])
  await user.clear(name)
  await user.click(button('変える'))
  await user.type(name, ' 新しい名前 {Enter}')
  expect(askedPage()).toEqual([
    ['settings.setCentre', ''],
    ['settings.setCentre', '新しい名前'],
  ])
})

it('keeps the focus in the field whose value was taken, and shows what is kept then', async () => {
  const { user, turn } = await stagePage('settings', settingsStates.usual)
  const { settings } = settingsStates.usual
  const seminars = target('セミナーの開催回数')
  await user.clear(seminars)
  await user.type(seminars, '036{Enter}')
  const targets = settings.targets.map((one) => (one.field === 'seminars' ? { ...one, own: 36 } : one))
  turn({ settings: { ...settings, targets, centre: '新しい名前' } })
  expect(document.activeElement).toBe(seminars)
  expect(seminars.value).toBe('36')
  expect(target('このブックで使う名前').value).toBe('新しい名前')
})

describe('targets', () => {
  it('stand beside the usual numbers; empty means the usual one', async () => {
    const { user, askedPage, panel } = await stagePage('settings', settingsStates.usual)
    expect(target('セミナーの開催回数').value).toBe('24')
    expect(target('相談件数(①+②+③)').value).toBe('')
    expect(panel.textContent).toContain('いつもは30件')
    expect(panel.textContent).toContain('いつもの数はありません')
    await user.clear(target('セミナーの開催回数'))
    await user.tab()
    await user.type(target('相談件数(①+②+③)'), '1,400{Enter}')
    await user.type(target('同一労働同一賃金の支援件数'), '64')
    await user.tab()
    expect(askedPage()).toEqual([
      ['settings.setTarget', 'seminars', null],
      ['settings.setTarget', 'consultations', 1400],
      // Left after Enter: said once more, since the page has not answered in this test.
      ['settings.setTarget', 'consultations', 1400],
      ['settings.setTarget', 'equalPay', 64],
    ])
  })

  it('take full-width digits, and say in place what is no number', async () => {
    const { user, askedPage } = await stagePage('settings', settingsStates.usual)
    const seminars = target('セミナーの開催回数')
    await user.clear(seminars)
    await user.type(seminars, 'たくさん')
    await user.tab()
    expect(seminars.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('0以上の整数で入力してください。まだ変えていません。').getAttribute('role')).toBe('alert')
    expect(askedPage()).toEqual([])
    await user.clear(seminars)
    await user.type(seminars, '36')
    await user.tab()
    expect(seminars.getAttribute('aria-invalid')).toBe('false')
    expect(askedPage()).toEqual([['settings.setTarget', 'seminars', 36]])
  })

  it('ask for nothing where nothing was changed', async () => {
    const { user, askedPage } = await stagePage('settings', settingsStates.usual)
    await user.click(target('セミナーの開催回数'))
    await user.tab()
    expect(askedPage()).toEqual([])
  })
})

describe('levels', () => {
  const level = (title: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: `区分 ${title}` })

  it('may be lowered or put out, never raised, and given back', async () => {
    const { user, askedPage, panel } = await stagePage('settings', settingsStates.usual)
    const phone = level('電話番号は数字とハイフンで書く')
    expect([...phone.options].map(({ text }) => text)).toEqual(['確認(いつも)', '参考', '調べない'])
    expect(phone.selectedOptions[0]!.text).toBe('調べない')
    expect(panel.textContent).toContain('1件を変えています')
    await user.selectOptions(phone, '確認(いつも)')
    await user.selectOptions(level('相談方法は選択肢から選ぶ'), '参考')
    expect(askedPage()).toEqual([
      ['settings.setLevel', 'phone.digits', null],
      ['settings.setLevel', 'code.listed', 'info'],
    ])
  })

  it('are found by what the title or the clause says, or by having been changed', async () => {
    const { user, panel } = await stagePage('settings', settingsStates.usual)
    const titles = () =>
      within(panel)
        .getAllByRole('combobox', { name: /^区分/ })
        .map((one) => one.getAttribute('aria-label')!.slice(3))
    expect(titles()).toHaveLength(10)
    await user.click(button('ほか13件を表示する'))
    expect(titles()).toHaveLength(23)
    const search = screen.getByRole('searchbox', { name: '規則を探す' })
    await user.type(search, '留意事項 選択肢')
    expect(titles()).toEqual(['相談方法は選択肢から選ぶ'])
    expect(within(panel).getByText('23件のうち1件').getAttribute('role')).toBe('status')
    await user.clear(search)
    expect(within(panel).getByText('23件').getAttribute('role')).toBe('status')
    await user.click(screen.getByRole('checkbox', { name: '変えたものだけ' }))
    expect(titles()).toEqual(['電話番号は数字とハイフンで書く'])
    await user.type(search, 'ありません')
    expect(within(panel).getByText('当てはまる規則はありません。')).toBeTruthy()
  })

  it('show the clause on demand', async () => {
    const { user } = await stagePage('settings', settingsStates.usual)
    await user.click(button('条項 備考は短く書く'))
    expect(screen.getByText('様式14 留意事項: 備考は短く書くこと。')).toBeTruthy()
  })
})

describe('what is kept', () => {
  it('is said to be nothing where nothing is', async () => {
    const { panel } = await stagePage('settings', settingsStates.usual)
    expect(panel.textContent).toContain('何も残していません。')
    expect(within(panel).queryByRole('button', { name: /消す/ })).toBeNull()
  })

  it('is removed only when that is said twice, one thing or all', async () => {
    const { user, askedPage } = await stagePage('settings', settingsStates.kept)
    await user.click(button('理由を消す'))
    const sure = within(screen.getByRole('group', { name: /^「理由」を消します。様式に入力した内容は変わりません。/ }))
    expect(askedPage()).toEqual([])
    expect(document.activeElement).toBe(sure.getByRole('button', { name: 'やめる' }))
    await user.click(sure.getByRole('button', { name: '消す' }))
    await user.click(button('すべて消す'))
    await user.click(
      within(screen.getByRole('group', { name: /^残しているものをすべて/ })).getByRole('button', {
        name: 'すべて消す',
      }),
    )
    expect(askedPage()).toEqual([['settings.forget', ['reasons']], ['settings.forget']])
  })

  it.each(['{Enter}', '{Escape}'])(
    'stays where the question is left with %s, and the focus goes back',
    async (keys) => {
      const { user, askedPage } = await stagePage('settings', settingsStates.kept)
      await user.click(button('設定を消す'))
      await user.keyboard(keys)
      expect(askedPage()).toEqual([])
      expect(document.activeElement).toBe(button('設定を消す'))
    },
  )

  it('hands the focus on to what follows when it is gone', async () => {
    const { user, turn } = await stagePage('settings', settingsStates.kept)
    // jsdom takes the focus from the page together with what had it.
    jest.spyOn(document, 'hasFocus').mockReturnValue(true)
    await user.click(button('理由を消す'))
    await user.click(screen.getByRole('button', { name: '消す' }))
    expect(document.activeElement).toBe(button('理由を消す'))
    turn({ kept: settingsStates.kept.kept.slice(1) })
    expect(document.activeElement!.getAttribute('data-stop')).toBe('thing settings')
  })
})
