/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import type { DeskState } from '../../../src/taskpane/desk/types'
import { choose, elsewhere, found, fourth, group, item, methods, mismatch, phones } from './gallery/findings'
import { states } from './gallery/states'
import { button, stage } from './stage'

const card = (title: string | RegExp) => within(screen.getByRole('article', { name: title }))
const checked: DeskState = states.findings
const showing = (...groups: (typeof found)['groups']): DeskState => ({ ...checked, findings: { ...found, groups } })

describe('a card', () => {
  it('says its level in a word, its kind, its form and how many', async () => {
    await stage(checked)
    expect(screen.getAllByRole('article').map((article) => within(article).getByRole('heading').textContent)).toEqual([
      '要修正相談方法はプルダウンメニューから選ぶ',
      '要修正④は様式14のコンサルティングの件数',
      '要修正業種は選択肢のどれか',
      '要修正セミナーの参加者数',
      '確認支援は原則3回まで',
      '確認電話番号の桁数',
      '参考支援を希望した企業への働きかけ',
    ])
    expect(card(/相談方法/).getByText('3件')).toBeTruthy()
    expect(card(/相談方法/).getByText('様式14')).toBeTruthy()
  })

  it('gives the clause on demand', async () => {
    const { user } = await stage(showing(methods))
    const clause = '様式14 留意事項: プルダウンメニューから該当するものを選択すること。'
    expect(screen.queryByText(clause)).toBeNull()
    await user.click(button('なぜ'))
    expect(button('なぜ').getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByText(clause).tagName).toBe('BLOCKQUOTE')
  })

  it('opens its first line, the others on demand, and makes the one that is opened the current one', async () => {
    const { user, asked } = await stage(showing(methods))
    expect(button(/^C12 /).getAttribute('aria-expanded')).toBe('true')
    expect(button(/^C28 /).getAttribute('aria-expanded')).toBe('false')
    await user.click(button(/^C28 /))
    expect(button(/^C28 /).getAttribute('aria-expanded')).toBe('true')
    expect(asked()).toEqual([['setCurrent', 'method-28']])
    await user.click(button(/^C28 /))
    expect(button(/^C28 /).getAttribute('aria-expanded')).toBe('false')
  })

  it('says what to do once where it is the same for all, and else with each', async () => {
    await stage(showing(methods, mismatch))
    expect(card(/相談方法/).getAllByText('「訪問コンサルティング」を選んでください。')).toHaveLength(1)
    expect(card(/④/).getByText('④を35~39件にするか、様式14の記載を確かめてください。')).toBeTruthy()
  })

  it('shows cell text as text', async () => {
    const what = '「<img src=x onerror=alert(1)>」は選択肢にありません。'
    const { container } = await stage(showing(group('markup', { items: [item('markup', { what })] })))
    expect(screen.getByText(what)).toBeTruthy()
    expect(container.querySelector('img')).toBeNull()
  })
})

describe('the extract', () => {
  it('is a table with headers for columns and rows, and the cell is marked for the ear as well', async () => {
    await stage(showing(fourth))
    const table = screen.getByRole('table')
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['行', 'B 相談日', 'C 相談方法', 'D パート・有期', 'AJ 企業名'])
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['19', '20', '21'])
    expect(within(table).getByText('(指摘のセル)').parentElement!.textContent).toBe('4(指摘のセル)')
  })

  it('says 空欄 where nothing stands in the marked cell', async () => {
    const { extract } = fourth.items[0]!
    const blank = {
      ...extract!,
      rows: extract!.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell.mark === 'here' ? { ...cell, text: '' } : cell)),
      })),
    }
    await stage(showing({ ...fourth, items: [{ ...fourth.items[0]!, extract: blank }] }))
    expect(screen.getByText('(指摘のセル)').parentElement!.textContent).toBe('空欄(指摘のセル)')
  })

  it('is a stop for the keys only where it goes on beside, and says so there', async () => {
    const piece = () => screen.getByRole('group', { name: '島根_6月.xlsx『様式14』の抜き出し' })
    const { unmount } = await stage(showing(fourth))
    expect([piece().tabIndex, piece().getAttribute('aria-describedby')]).toEqual([-1, null])
    unmount()
    const wide = jest.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(400)
    await stage(showing(fourth))
    expect(piece().tabIndex).toBe(0)
    expect(document.getElementById(piece().getAttribute('aria-describedby')!)!.textContent).toContain('横に続き')
    wide.mockRestore()
  })
})

describe('acts', () => {
  it('goes to the cell and makes it the current one', async () => {
    const { user, asked } = await stage(showing(mismatch))
    await user.click(button('M10へ移動'))
    expect(asked()).toEqual([
      ['setCurrent', 'mismatch'],
      ['goTo', mismatch.items[0]!.at],
    ])
  })

  it('goes to cells that it speaks of, the first few at once and the others on demand', async () => {
    const { user, asked } = await stage(showing(mismatch))
    const related = within(screen.getByRole('list', { name: '関連するセル' }))
    expect(related.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      ...['C8', 'C9', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15'],
      'ほか31件',
    ])
    await user.click(related.getByRole('button', { name: 'ほか31件' }))
    await user.click(related.getByRole('button', { name: 'C46' }))
    expect(asked()).toEqual([['goTo', mismatch.items[0]!.related[38]!.at]])
  })

  it('asks for a look at one correction, and at all of a kind', async () => {
    const { user, asked } = await stage(showing(methods))
    await user.click(button('直す'))
    await user.click(button('3件とも直す'))
    expect(asked()).toEqual([
      ['previewFix', ['method-12']],
      ['previewFix', ['method-12', 'method-28', 'method-41']],
    ])
  })

  it('corrects only those that it can, and says how many', async () => {
    const [first, second, third] = methods.items
    const some = { ...methods, fixable: 2, items: [first!, { ...second!, fix: null }, third!] }
    const { user, asked } = await stage(showing(some))
    await user.click(button('直せる2件を直す'))
    expect(asked()).toEqual([['previewFix', ['method-12', 'method-41']]])
  })

  it('offers choices where nothing is certain: few side by side, many in a list', async () => {
    const { user, asked } = await stage(showing(choose))
    await user.click(button('複合サービス事業'))
    await user.click(button(/^U56 /))
    const enter = button('入力する')
    expect(enter.getAttribute('aria-disabled')).toBe('true')
    await user.click(enter)
    await user.selectOptions(screen.getByRole('combobox', { name: '候補' }), '建設業')
    await user.click(enter)
    expect(asked().filter(([act]) => act === 'previewChoice')).toEqual([
      ['previewChoice', 'choose', '複合サービス事業'],
      ['previewChoice', 'choose-2', '建設業'],
    ])
  })

  it('offers nothing that this host cannot do', async () => {
    await stage({ ...showing(methods, choose), can: { write: false, count: true } })
    expect(screen.queryByRole('button', { name: '直す' })).toBeNull()
    expect(screen.queryByRole('button', { name: '3件とも直す' })).toBeNull()
    expect(screen.queryByRole('group', { name: '候補' })).toBeNull()
    expect(button('C12へ移動')).toBeTruthy()
  })

  it('says of a cell in another book that it is to be opened there', async () => {
    await stage(showing(elsewhere))
    const all = card(/セミナー/)
    expect(all.getByText(/様式11_6月.xlsx『様式11 セミナー開催表』/)).toBeTruthy()
    expect(all.getByText('別のブックのセルです。そのブックを開いて直してください。')).toBeTruthy()
    expect(all.queryByRole('button', { name: /へ移動/ })).toBeNull()
  })
})

describe('理由を付けて残す', () => {
  it('is for warnings only', async () => {
    await stage(showing(methods, mismatch, fourth))
    expect(card(/相談方法/).queryByRole('button', { name: '理由を付けて残す' })).toBeNull()
    expect(card(/④/).queryByRole('button', { name: '理由を付けて残す' })).toBeNull()
    expect(card(/原則3回/).getByRole('button', { name: '理由を付けて残す' })).toBeTruthy()
  })

  it('asks for a reason in place, and wants one', async () => {
    const { user, asked } = await stage(showing(fourth))
    await user.click(button('理由を付けて残す'))
    const reason = screen.getByRole('textbox', { name: '残す理由' })
    expect(document.activeElement).toBe(reason)
    await user.click(button('残す'))
    expect(reason.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('理由を入力してください。').getAttribute('role')).toBe('alert')
    await user.type(reason, ' 委託者と協議済み ')
    expect(screen.queryByText('理由を入力してください。')).toBeNull()
    await user.click(button('残す'))
    expect(asked()).toEqual([['setAside', ['fourth'], '委託者と協議済み']])
  })

  it('gives the focus back when it is left, by button and by Escape', async () => {
    const { user, asked } = await stage(showing(fourth))
    for (const leave of [() => user.click(button('やめる')), () => user.keyboard('{Escape}')]) {
      await user.click(button('理由を付けて残す'))
      await leave()
      expect(screen.queryByRole('textbox')).toBeNull()
      expect(document.activeElement).toBe(button('理由を付けて残す'))
    }
    expect(asked()).toEqual([])
  })

  it('gives one reason to all of a kind', async () => {
    const { user, asked } = await stage(showing(phones))
    await user.click(button('2件とも残す'))
    await user.type(screen.getByRole('textbox', { name: '残す理由' }), '本社の番号{Tab}{Enter}')
    expect(asked()).toEqual([['setAside', ['phone-33', 'phone-47'], '本社の番号']])
  })

  it('shows what was kept with its reason, and takes it back', async () => {
    const { user, asked } = await stage(checked)
    await user.click(screen.getByText('理由を付けて残したもの'))
    expect(screen.getByText(/賃金規程の見直しが続くため/)).toBeTruthy()
    await user.click(button('指摘に戻す'))
    expect(asked()).toEqual([['takeBackReason', ['aside']]])
  })
})

describe('次/前', () => {
  it('steps, and says where it stands', async () => {
    const { user, asked, change } = await stage(checked)
    const steps = within(screen.getByRole('navigation', { name: '指摘の移動' }))
    expect(steps.getByText('11件')).toBeTruthy()
    await user.click(steps.getByRole('button', { name: '次の指摘へ' }))
    await user.click(steps.getByRole('button', { name: '前の指摘へ' }))
    expect(asked()).toEqual([
      ['step', 1],
      ['step', -1],
    ])
    change({ current: 'method-28' })
    expect(steps.getByText('2 / 11件')).toBeTruthy()
    expect(steps.getByText('11件中2件目')).toBeTruthy()
  })

  it('opens and marks the current one, brings it into sight, and leaves the focus where it is', async () => {
    const { user, change } = await stage(checked)
    const seen: Element[] = []
    HTMLElement.prototype.scrollIntoView = function () {
      seen.push(this)
    }
    const next = button('次の指摘へ')
    await user.click(next)
    change({ current: 'method-41' })
    const line = button(/^C41 /)
    expect(line.getAttribute('aria-expanded')).toBe('true')
    expect(line.closest('li')!.getAttribute('aria-current')).toBe('true')
    expect(seen).toEqual([line.closest('li')])
    expect(document.activeElement).toBe(next)
  })

  it('is not there where there is nothing to step through', async () => {
    await stage(states.clean)
    expect(screen.queryByRole('navigation')).toBeNull()
  })

  it('does not count what has been put right meanwhile, and shows it as done', async () => {
    const { container } = await stage(states.changed)
    expect(screen.getByRole('navigation').textContent).toContain('10件')
    expect(screen.getByText('直りました')).toBeTruthy()
    expect(container.querySelector('s')!.textContent).toContain('C12')
    expect(button('2件とも直す')).toBeTruthy()
  })
})

describe('many findings', () => {
  it('are drawn by few, and more of them on demand', async () => {
    const { user } = await stage(states.crowd)
    expect(screen.getAllByRole('article')).toHaveLength(10)
    const first = card(/見出し1の/)
    const lines = () => first.getAllByRole('listitem').length
    expect(lines()).toBe(3)
    await user.click(first.getByRole('button', { name: 'ほか497件を表示する' }))
    expect(lines()).toBe(33)
    expect(first.getByRole('button', { name: 'ほか467件を表示する' })).toBeTruthy()
  })

  it('work out corrections and extracts only of what is shown', async () => {
    let read = 0
    const items = Array.from({ length: 400 }, (_, i) =>
      Object.defineProperties(item(`lazy-${i}`, { cell: `C${i + 8}` }), {
        extract: { get: () => (read++, null) },
        fix: { get: () => (read++, null) },
      }),
    )
    await stage(showing(group('lazy', { items, fixable: 400 })))
    expect(read).toBeLessThan(20)
  })

  it('draw the current one alone where it lies far down', async () => {
    const { change } = await stage(states.crowd)
    change({ current: 'crowd-6-480' })
    expect(button(/^C488 /).getAttribute('aria-expanded')).toBe('true')
    expect(card(/見出し7の/).getAllByRole('listitem')).toHaveLength(4)
  })

  it('of many kinds are drawn kind by kind', async () => {
    const groups = Array.from({ length: 40 }, (_, i) => group(`kind-${i}`, { items: [item(`only-${i}`)] }))
    const { user, change } = await stage(showing(...groups))
    expect(screen.getAllByRole('article')).toHaveLength(12)
    change({ current: 'only-30' })
    expect(screen.getAllByRole('article')).toHaveLength(13)
    await user.click(button('ほか28種類を表示する'))
    expect(screen.getAllByRole('article')).toHaveLength(32)
  })
})

describe('beside the findings', () => {
  it('「指摘なし」 says what was checked and what was not', async () => {
    await stage(states.clean)
    const panel = within(screen.getByRole('tabpanel'))
    expect(panel.getByRole('heading', { name: '指摘はありません' })).toBeTruthy()
    expect(panel.getByText(/規則147件で210行を確かめました/)).toBeTruthy()
    expect(panel.getByText('様式13が必要なもの')).toBeTruthy()
    expect(panel.getByText(/アンケートの回収枚数/)).toBeTruthy()
    expect(panel.getAllByText('提出できます')).toHaveLength(4)
  })

  it('残り is not 要修正', async () => {
    await stage(states.draft)
    const rest = within(screen.getByRole('region', { name: '残り' }))
    expect(rest.getAllByRole('article')).toHaveLength(2)
    expect(rest.queryByText('要修正')).toBeNull()
    const panel = within(screen.getByRole('tabpanel'))
    expect(panel.getByRole('heading', { name: '要修正も確認もありません' })).toBeTruthy()
  })

  it('other months, documents and what was not checked open on demand', async () => {
    const { user } = await stage(checked)
    expect(screen.queryByText('A≧B、C≧D、A≧E')).toBeNull()
    await user.click(screen.getByText('他の月'))
    expect(card(/A≧B/).getByText('Eは4回ですが、Aは2回です(差2回)。')).toBeTruthy()
    await user.click(screen.getByText('提出する様式'))
    expect(screen.getByText('まだありません')).toBeTruthy()
    expect(screen.getByText(/center@example\.jp/)).toBeTruthy()
    await user.click(screen.getByText('確かめていないこと'))
    expect(screen.getByText('管理台帳が必要なもの')).toBeTruthy()
  })
})

describe('a finding that seems wrong', () => {
  const act = 'この指摘はおかしい'
  const text = '様式14 C12 ○○○'

  it('is copied as text without anybody in it, and shown as it was copied', async () => {
    const { user, desk } = await stage(states.findings)
    desk.dispute = () => Promise.resolve(text)
    await user.click(screen.getAllByRole('button', { name: act })[0]!)
    expect(await navigator.clipboard.readText()).toBe(text)
    expect(screen.getByRole('textbox', { name: '連絡する内容' })).toHaveProperty('value', text)
    expect(screen.getByText(/コピーしました/)).toBeTruthy()
  })

  it('stands there to be copied by hand where the window lets nothing be copied', async () => {
    const { user, desk } = await stage(states.findings)
    desk.dispute = () => Promise.resolve(text)
    const refused = jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
    await user.click(screen.getAllByRole('button', { name: act })[0]!)
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '連絡する内容' })
    expect(field.readOnly).toBe(true)
    await user.click(field)
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(text)
    expect(screen.getByText(/内容をコピーして/)).toBeTruthy()
    refused.mockRestore()
  })

  it('stands beside the other acts, and what it said is put away again', async () => {
    const { user, desk } = await stage(states.findings)
    desk.dispute = () => Promise.resolve(text)
    for (const button of screen.getAllByRole('button', { name: act })) {
      const beside = button.parentElement!.parentElement!
      const alone = within(beside).getAllByRole('button').length === 1
      // A cell of another book allows nothing else.
      expect(alone).toBe(button.closest('li')!.textContent.includes('別のブックのセルです'))
    }
    const [first] = screen.getAllByRole('button', { name: act })
    await user.click(first!)
    expect(first!.getAttribute('aria-expanded')).toBe('true')
    await user.click(first!)
    expect(screen.queryByRole('textbox', { name: '連絡する内容' })).toBeNull()
  })

  it('says so where it is no longer there', async () => {
    const { user, desk } = await stage(states.findings)
    desk.dispute = () => Promise.resolve(null)
    await user.click(screen.getAllByRole('button', { name: act })[0]!)
    expect(screen.getByText(/この指摘はもうありません。/)).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: '連絡する内容' })).toBeNull()
  })
})
