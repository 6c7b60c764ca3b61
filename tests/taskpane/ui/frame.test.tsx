/** @jest-environment jsdom */
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Broken } from '../../../src/taskpane/ui/frame/Broken'
import { found, fourth, methods, phones } from './gallery/findings'
import { states } from './gallery/states'
import { button, stage } from './stage'

describe('notices', () => {
  it('are read out where they stand, and can be taken back or closed', async () => {
    const { user, change, asked } = await stage(states.findings)
    const region = within(screen.getByRole('region', { name: 'お知らせ' }))
    const polite = region.getByRole('status')
    expect(polite.textContent).toBe('')
    change({ notice: states.done.notice })
    expect(region.getByRole('status')).toBe(polite)
    expect(polite.textContent).toBe('様式15の6月に3件を書き込みました。')
    await user.click(region.getByRole('button', { name: '元に戻す' }))
    await user.click(region.getByRole('button', { name: '閉じる' }))
    expect(asked()).toEqual([['undo'], ['clearNotice']])
    expect(polite.textContent).toBe('')
  })

  it('interrupt where something could not be done, and say what to do', async () => {
    await stage(states.refused)
    const region = within(screen.getByRole('region', { name: 'お知らせ' }))
    expect(region.getByRole('alert').textContent).toContain('変更は何もしていません。')
    expect(region.queryByRole('button', { name: '元に戻す' })).toBeNull()
  })
})

describe('the look before a write', () => {
  it('shows before and after, and writes only when that is said', async () => {
    const { user, change, asked, desk } = await stage(states.findings)
    await user.click(button('3件とも直す'))
    change({ preview: states.preview.preview })
    const sheet = within(screen.getByRole('dialog', { name: '相談方法を3件直します' }))
    expect(sheet.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(states.preview.preview.lines)
    expect(document.activeElement).toBe(sheet.getByRole('button', { name: '3件とも直す' }))
    expect(desk.asked.some(([act]) => act === 'confirm')).toBe(false)
    await user.keyboard('{Enter}')
    expect(asked().at(-1)).toEqual(['confirm'])
  })

  it('writes once, however often it is pressed', async () => {
    const { user, desk } = await stage(states.preview)
    let finish = () => undefined as void
    let confirmed = 0
    desk.confirm = () => {
      confirmed += 1
      return new Promise((resolve) => (finish = resolve))
    }
    const sheet = within(screen.getByRole('dialog'))
    const confirm = sheet.getByRole('button', { name: '3件とも直す' })
    await user.dblClick(confirm)
    expect(confirmed).toBe(1)
    expect(sheet.getByRole('status').textContent).toBe('書き込んでいます。')
    await act(async () => finish())
    await user.click(confirm)
    expect(confirmed).toBe(2)
  })

  it('says in the sheet why it was refused, so that it can be asked again; not what was said before', async () => {
    const { change } = await stage({ ...states.preview, notice: states.refused.notice })
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByRole('alert').textContent).toBe('')
    change({ notice: { kind: 'refused', text: 'セルの編集中のため書き込めません。', undo: false } })
    expect(sheet.getByRole('alert').textContent).toBe('セルの編集中のため書き込めません。')
    expect(sheet.getByRole('button', { name: '3件とも直す' })).toBeTruthy()
  })

  it('is left by button and by Escape, and nothing is written', async () => {
    const { user, change, asked } = await stage(states.preview)
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'やめる' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    change({ preview: states.preview.preview })
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(asked()).toEqual([['dismiss'], ['dismiss']])
  })

  it('of very many lines shows the first, and more on demand', async () => {
    const lines = Array.from({ length: 600 }, (_, i) => `C${i} 「訪問」 → 「訪問コンサルティング」`)
    const { user } = await stage({ ...states.preview, preview: { ...states.preview.preview, lines, count: 600 } })
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getAllByRole('listitem')).toHaveLength(50)
    await user.click(sheet.getByRole('button', { name: 'ほか550件' }))
    expect(sheet.getAllByRole('listitem')).toHaveLength(250)
  })
})

describe('focus', () => {
  const windowHasFocus = (has: boolean) => jest.spyOn(document, 'hasFocus').mockReturnValue(has)
  afterEach(() => jest.restoreAllMocks())
  const without = (...gone: string[]) => ({
    ...found,
    groups: found.groups
      .map((group) => ({ ...group, items: group.items.filter(({ id }) => !gone.includes(id)) }))
      .filter(({ items }) => items.length > 0),
  })

  it('goes to the next line when the one that had it is put right', async () => {
    windowHasFocus(true)
    const { user, change } = await stage(states.findings)
    await user.click(button(/^C28 /))
    change({ findings: without('method-28') })
    expect(document.activeElement!.getAttribute('data-stop')).toBe('method-41')
  })

  it('goes to the next card when a whole card goes', async () => {
    windowHasFocus(true)
    const { user, change } = await stage(states.findings)
    await user.click(button('3件とも直す'))
    change({ findings: without(...methods.items.map(({ id }) => id)) })
    expect(document.activeElement!.getAttribute('data-stop')).toBe('group mismatch')
  })

  it('goes to the card before when the last one goes, and to the answer when all go', async () => {
    windowHasFocus(true)
    const { user, change } = await stage({ ...states.findings, findings: { ...found, groups: [fourth, phones] } })
    await user.click(button('2件とも残す'))
    change({ findings: { ...found, groups: [fourth] } })
    expect(document.activeElement!.getAttribute('data-stop')).toBe('fourth')
    change({ phase: 'clean', findings: states.clean.findings })
    expect(document.activeElement!.textContent).toBe('提出できます')
  })

  it('goes back to where it was when a notice is closed', async () => {
    windowHasFocus(true)
    const { user } = await stage(states.done)
    await user.click(button('C12へ移動'))
    await user.click(button('閉じる'))
    expect(document.activeElement).toBe(button('C12へ移動'))
  })

  it('goes on from the card when it went while the correction was looked at', async () => {
    windowHasFocus(true)
    const { user, change } = await stage(states.findings)
    await user.click(button('3件とも直す'))
    change({ preview: states.preview.preview })
    change({ preview: null, findings: without(...methods.items.map(({ id }) => id)) })
    expect(document.activeElement!.getAttribute('data-stop')).toBe('group mismatch')
  })

  it('stays near when the button that was pressed goes with its act', async () => {
    windowHasFocus(true)
    const { user, change } = await stage({ ...states.done, notice: null }, 'totals')
    await user.click(button('元に戻す'))
    change({ undoable: null })
    expect(document.activeElement!.textContent).toBe('6月分の集計')
  })

  it('is not taken from the grid', async () => {
    windowHasFocus(false)
    const { user, change } = await stage(states.findings)
    await user.click(button(/^C28 /))
    change({ findings: without('method-28') })
    expect(document.activeElement).toBe(document.body)
  })

  it('stays where it is when something else goes', async () => {
    windowHasFocus(true)
    const { change } = await stage(states.findings)
    const check = button('提出前チェック')
    check.focus()
    change({ findings: without('method-12', 'method-28') })
    expect(document.activeElement).toBe(check)
  })
})

describe('what cannot be drawn', () => {
  it('says so in words, and the rest goes on', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined)
    let broken = true
    const Fragile = () => {
      if (broken) throw new Error('TypeError: undefined is not a function')
      return <p>表示できました</p>
    }
    render(
      <>
        <Broken>
          <Fragile />
        </Broken>
        <p>ほかの部分</p>
      </>,
    )
    const said = screen.getByRole('alert').textContent
    expect(said).toContain('ブックは何も変わっていません。')
    expect(said).not.toContain('TypeError')
    expect(screen.getByText('ほかの部分')).toBeTruthy()
    broken = false
    await userEvent.click(button('表示し直す'))
    expect(screen.getByText('表示できました')).toBeTruthy()
    jest.restoreAllMocks()
  })
})
