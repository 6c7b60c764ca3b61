/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { chartOf } from '../../../src/taskpane/ui/totals/chart'
import { head, states, target, totals } from './gallery/states'
import { button, faults, stage } from './stage'

const line = (name: RegExp) => button(name)

it('says that there is nothing yet before a check', async () => {
  await stage(states.unchecked, 'totals')
  expect(screen.getByRole('tabpanel', { name: '集計' }).textContent).toBe('チェックすると、ここに集計が並びます。')
})

it('says why there is nothing after a check', async () => {
  const panel = () => screen.getByRole('tabpanel', { name: '集計' }).textContent
  const { change } = await stage({ ...states.findings, totals: null }, 'totals')
  expect(panel()).toMatch(/^報告月が分からないため、集計できません。/)
  change({ can: { write: true, count: false } })
  expect(panel()).toBe('表示を準備しています。')
})

it('is not counted while nobody looks', async () => {
  let counted = 0
  const state = Object.defineProperty({ ...states.findings }, 'totals', { get: () => (counted++, totals) })
  const { user } = await stage(state)
  expect(counted).toBe(0)
  await user.click(screen.getByRole('tab', { name: '集計' }))
  expect(await screen.findByRole('heading', { name: '6月分の集計' })).toBeTruthy()
  expect(counted).toBeGreaterThan(0)
})

it('rests while another view is open, and is up to date when it is opened again', async () => {
  const { user, change } = await stage(states.findings, 'totals')
  const title = (month: string) => screen.queryByRole('heading', { name: `${month}の集計`, hidden: true })
  await user.click(screen.getByRole('tab', { name: /^指摘/ }))
  change({ totals: { ...totals, month: '5月分' } })
  expect(title('6月分')).toBeTruthy()
  await user.click(screen.getByRole('tab', { name: '集計' }))
  expect(title('6月分')).toBeNull()
  expect(title('5月分')).toBeTruthy()
})

describe('numbers', () => {
  it('stand with what is there and what is counted', async () => {
    await stage(states.findings, 'totals')
    const write = within(screen.getByRole('region', { name: '6月分の集計' }))
    expect(write.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '①相談件数14から16',
      '②相談件数空欄から6',
      '窓口相談派遣の実施件数空欄から4',
    ])
    expect(within(screen.getByRole('region', { name: 'まだ決まらないもの' })).getByRole('listitem').textContent).toBe(
      '④支援件数45範囲35~39',
    )
    expect(screen.getByRole('region', { name: '記録がないため数えていないもの' }).textContent).toContain('参加者数C')
  })

  it('show the rows behind them, and go there', async () => {
    const { user, asked } = await stage(states.findings, 'totals')
    await user.click(line(/^① /))
    const rows = within(screen.getByRole('list', { name: 'もとの行 16件' }))
    expect(rows.getAllByRole('button')).toHaveLength(13)
    await user.click(rows.getByRole('button', { name: 'ほか4件を表示する' }))
    await user.click(rows.getByRole('button', { name: '23行目' }))
    await user.click(button('様式15 D10'))
    expect(asked()).toEqual([
      ['goTo', totals.lines[0]!.from[15]!.at],
      ['goTo', totals.lines[0]!.at],
    ])
  })

  it('show the cells that leave them open', async () => {
    const { user } = await stage(states.findings, 'totals')
    await user.click(line(/^④ /))
    expect(
      within(screen.getByRole('list', { name: '決まっていないセル 4件' }))
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['C42', 'C43', 'C51', 'C73'])
  })

  it('say where they are a proposal, and why they are not written', async () => {
    const { user } = await stage(states.findings, 'totals')
    await user.click(line(/^窓口相談派遣/))
    expect(screen.getByText(/日付×専門家の数による案/)).toBeTruthy()
    await user.click(screen.getByText('書き込まないもの'))
    await user.click(line(/^計 /))
    expect(screen.getByText('計算式のため書き込みません')).toBeTruthy()
    await user.click(screen.getByText('すでに同じ数のもの'))
    expect(line(/^⑥ /)).toBeTruthy()
  })

  it('name rows of another book without leading there', async () => {
    const book = head.forms[2]!.book
    const from = [{ at: { book, sheet: '様式11', row: 4, col: 0 }, name: '5行目' }]
    const lines = [{ ...totals.lines[0]!, from }]
    const { user } = await stage({ ...states.findings, totals: { ...totals, lines } }, 'totals')
    await user.click(line(/^① /))
    expect(screen.getByText('5行目').tagName).toBe('SPAN')
  })
})

describe('writing', () => {
  it('asks for a look first', async () => {
    const { user, asked } = await stage(states.findings, 'totals')
    await user.click(button('3件を書き込む'))
    expect(asked()).toEqual([['previewTotals']])
  })

  it('can be taken back, and says what', async () => {
    const { user, asked } = await stage({ ...states.done, notice: null }, 'totals')
    expect(screen.getByText('様式15の6月の集計(14:05)')).toBeTruthy()
    await user.click(button('元に戻す'))
    expect(asked()).toEqual([['undo']])
  })

  it('is not offered where nothing is to be written, or nothing can be', async () => {
    const { unmount } = await stage(states.clean, 'totals')
    expect(screen.queryByRole('button', { name: /書き込む/ })).toBeNull()
    unmount()
    await stage(states.readOnly, 'totals')
    expect(screen.queryByRole('button', { name: /書き込む/ })).toBeNull()
  })
})

describe('annual targets', () => {
  it('say how far, in words and as a meter, with pace and forecast', async () => {
    await stage(states.findings, 'totals')
    const targets = within(screen.getByRole('region', { name: '年間の目標に対する進み' }))
    const [consultations, seminars, equalPay] = targets.getAllByRole('meter')
    expect(consultations!.getAttribute('aria-valuenow')).toBe('99')
    expect(consultations!.getAttribute('aria-valuetext')).toBe('99 / 380件 順調')
    expect(seminars!.getAttribute('aria-valuetext')).toBe('4 / 30件 遅れ')
    // More than all is still all.
    expect(equalPay!.getAttribute('aria-valuenow')).toBe('64')
    expect(targets.getByText('26%')).toBeTruthy()
    expect(targets.getByText('残りの月は月32件')).toBeTruthy()
    expect(targets.getByText('今のペースなら年度末に396件')).toBeTruthy()
    expect(targets.getByText('5月の数は分からないため、含めていません。')).toBeTruthy()
  })

  it('have a picture of the year with words, and the same as a table', async () => {
    const { user, container } = await stage(states.findings, 'totals')
    await user.click(screen.getAllByRole('button', { name: '年間グラフ' })[0]!)
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      '相談件数: 6月までの累計は99件、年間の目標は380件です。',
    )
    await user.click(screen.getByText('表で見る'))
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect(rows.map(({ textContent }) => textContent).slice(0, 5)).toEqual([
      '月その月累計',
      '4月3232',
      '5月3365',
      '6月3499',
      '7月——',
    ])
    expect(await faults(container)).toEqual([])
  })
})

describe('the picture', () => {
  it('grows month by month to the sum', () => {
    const { bars, base, last } = chartOf(target({}, [32, 33, 34]))
    expect(bars).toHaveLength(12)
    expect(bars[0]!.earlier).toBeNull()
    expect(bars[1]!.earlier).toEqual(bars[0]!.added)
    expect(bars[2]!.earlier!.y).toBe(bars[1]!.added!.y)
    for (const { added, earlier } of bars.slice(0, 3)) {
      expect((earlier?.height ?? 0) + added!.height).toBeCloseTo(base - added!.y)
    }
    expect(bars[3]).toMatchObject({ earlier: null, added: null })
    expect(last).toMatchObject({ value: 99, y: bars[2]!.added!.y })
  })

  it('is as high as the highest of target and forecast', () => {
    const behind = chartOf(target({ target: 400, forecast: 200 }, [10, 10]))
    const ahead = chartOf(target({ target: 400, forecast: 800 }, [100, 100]))
    expect(behind.forecast!.to.y).toBeCloseTo((behind.base + behind.goal.y) / 2)
    expect(ahead.goal.y).toBeCloseTo((ahead.base + ahead.forecast!.to.y) / 2)
  })

  it('stands empty before the year has begun, and without a forecast once it is over or reached', () => {
    const empty = chartOf(target({ forecast: null }, []))
    expect(empty.last).toBeNull()
    expect(empty.bars.every(({ added, earlier }) => added === null && earlier === null)).toBe(true)
    expect(
      chartOf(
        target(
          {},
          Array.from({ length: 12 }, () => 10),
        ),
      ).forecast,
    ).toBeNull()
    expect(chartOf(target({ state: 'reached', forecast: 900 }, [200, 200])).forecast).toBeNull()
  })

  it('adds nothing in a month that is not known', () => {
    const { bars } = chartOf(target({}, [20, null, 45]))
    expect(bars[1]!.added).toBeNull()
    expect(bars[1]!.earlier).toEqual(bars[0]!.added)
  })
})
