import { functions } from '../../src/functions/list'
import { evaluate, findFunction } from '../../src/functions/runtime/evaluate'
import { FunctionFault } from '../../src/functions/runtime/fault'
import { profileById, profileFrom } from '../../src/profiles'
import { parseCall } from './callText'

const profile = profileById('hatarakikata-r6-shimane')!
const common = profileById('hatarakikata-r6')!
const bare = profileFrom({ id: 'bare', extends: 'hatarakikata-r6', limits: null })

function fault(call: string, under = profile): string {
  const { name, args } = parseCall(call)
  try {
    return `gives ${JSON.stringify(evaluate(findFunction(functions, name)!, args, { profile: under, language: 'ja' }))}`
  } catch (error) {
    if (error instanceof FunctionFault) return `${error.code} ${error.message}`
    throw error
  }
}

it.each([
  ['YOSHIKI.TARGET("⑤")', '#N/A 「⑤」の目標件数は設定にありません。'],
  ['YOSHIKI.TARGET("コンサルテング")', '#VALUE! 「コンサルテング」という項目はありません。'],
  ['YOSHIKI.PROGRESS(95, 0)', '#N/A 目標件数が0件なので計算できません。'],
  ['YOSHIKI.PROGRESS(-1, 380)', '#VALUE! 「実績」には0以上の数を指定してください。'],
  ['YOSHIKI.PACE(95, 380, "2025/3/31")', '#N/A 残りの月がないので、月あたりの必要件数は出せません。'],
  ['YOSHIKI.PACE(95, 380, "6月")', '#VALUE! 「基準日」には日付'],
  ['YOSHIKI.PACE(95, 0, "2024/6/30")', '#N/A 目標件数が0件'],
  ['YOSHIKI.FORECAST({"",""})', '#N/A 件数の入った月がまだありません。'],
  ['YOSHIKI.FORECAST({0,0,0})', '#N/A 件数の入った月がまだありません。'],
  ['YOSHIKI.FORECAST({1,2,3,4,5,6,7,8,9,10,11,12,13})', '#VALUE! 「月ごとの件数」は実施期間の12か月まで'],
  ['YOSHIKI.ONTRACK(95, 0, "2024/6/30")', '#N/A 目標件数が0件'],
  ['YOSHIKI.REDUCTION(0.5, 300)', '#VALUE! 「契約額」には1円単位の金額を指定してください。'],
  ['YOSHIKI.REDUCTION(1000, 3.5)', '#VALUE! 「実績」には0以上の整数を指定してください。'],
  ['YOSHIKI.FIXEDFEE({1;2}, {1;2;3}, 300)', '#VALUE! 「契約額」と「要した額」は同じ大きさ'],
  ['YOSHIKI.HONORARIUM("訪問", 60)', '#VALUE! 「訪問」という区分はありません。'],
  ['YOSHIKI.HONORARIUM("コンサルティング", 181)', '#VALUE! 支援時間が181分です。1回の支援は最長180分です。'],
  ['YOSHIKI.HONORARIUM("発表", 0.5)', '#VALUE! 発表の回数は整数'],
  ['YOSHIKI.SATISFACTION(0, 0, 0, 0)', '#N/A 回答がまだありません。'],
  ['YOSHIKI.DEADLINE("様式99", 6)', '#VALUE! 「様式99」の提出期限は設定にありません。'],
  ['YOSHIKI.DEADLINE("様式1", 6)', '#N/A 令和6年6月分の「様式1」には、暦で決まる提出期限がありません。'],
  ['YOSHIKI.DEADLINE("月間計画", "2026/6/1")', '#N/A 令和8年6月分の「月間計画」には、'],
  ['YOSHIKI.DEADLINE("様式14", "いつか")', '#VALUE! 「対象月」には月'],
  ['YOSHIKI.BUSINESSDAY("2024/6/3", 0.5)', '#VALUE! 「n」には整数を指定してください。'],
  ['YOSHIKI.BUSINESSDAY("2024/6/3", 501)', '#VALUE! 営業日の数は500までで指定してください。'],
  ['YOSHIKI.WAREKI("")', '#N/A 「日付」が空欄です。'],
  ['YOSHIKI.WAREKI(TRUE)', '#VALUE! 「日付」には日付'],
  ['YOSHIKI.JOBPOINTS({1,1}, {3})', '#VALUE! ウェイトが2個、スケールが1個です。'],
  ['YOSHIKI.JOBPOINTS({1,1}, {3,6})', '#VALUE! スケールに6があります。'],
  ['YOSHIKI.JOBPOINTS({""}, {""})', '#N/A 評価項目がまだありません。'],
  ['YOSHIKI.HOURLYRATE(240000, 0)', '#VALUE! 「時間」には0より大きい数'],
  ['YOSHIKI.PRICESCORE(31000000, 30000000)', '#N/A 入札価格が予定価格を超えている'],
  ['YOSHIKI.TECHSCORE({150,201})', '#VALUE! 合計点に201点があります。満点は200点です。'],
  ['YOSHIKI.TECHSCORE({""})', '#N/A 委員の合計点がまだありません。'],
  ['YOSHIKI.RANKPOINTS(12, "S")', '#VALUE! 「12」という満点の項目はありません。'],
  ['YOSHIKI.RANKPOINTS(16, "D")', '#VALUE! 「D」という評価ランクはありません。'],
  ['YOSHIKI.RANKPOINTS("支援の目的・妥当性", "A")', '#N/A 「支援の目的・妥当性」のランクは S か C だけです。'],
  ['YOSHIKI.EXPERTRANK("たぶん", TRUE, TRUE, TRUE)', '#VALUE! 「①」には○、TRUE、空欄のどれか'],
  ['YOSHIKI.WLBPOINTS("くるみん")', '#VALUE! 「くるみん」という認定はありません。'],
  ['YOSHIKI.WAGEPOINTS("中企業", 0.03)', '#VALUE! 「中企業」は区分として読めません。'],
  ['YOSHIKI.WAGEPOINTS("大企業", 3)', '#VALUE! 「増加率」には3% または 0.03 の形の率'],
])('%s', (call, says) => {
  expect(fault(call)).toContain(says)
})

it('a target is taken from the call where the settings have none', () => {
  expect(fault('YOSHIKI.REDUCTION(10000000, 300)', common)).toContain(
    '#N/A コンサルティングの目標件数が設定にありません。',
  )
  expect(fault('YOSHIKI.REDUCTION(10000000, 300, 380)', common)).toBe('gives [[131580]]')
  expect(fault('YOSHIKI.REDUCTION(10000000, 190, , 200)', common)).toBe('gives [[500000]]')
})

it('amounts that no settings name are not made up', () => {
  expect(fault('YOSHIKI.HONORARIUM("窓口", 1)', bare)).toContain('#N/A 「窓口」の謝金の額が設定にありません。')
  expect(fault('YOSHIKI.REDUCTION(10000000, 300, 380)', bare)).toContain('#N/A 減額の割合が設定にありません。')
})

it('blank cells of a range stay blank', () => {
  expect(fault('YOSHIKI.HONORARIUM("コンサルティング", {60;"";30})')).toBe('gives [[6000],[""],[3000]]')
  expect(fault('YOSHIKI.FIXEDFEE({100;""}, {90;""}, 380)')).toBe('gives [[90],[""]]')
})

it('closed and open days of the centre count', () => {
  const own = profileFrom({
    id: 'own',
    extends: 'hatarakikata-r6-shimane',
    closedDays: ['2024-07-01'],
    openDays: ['2024-07-15'],
  })
  expect(fault('YOSHIKI.DEADLINE("様式14", 6)', own)).toBe(`gives ${45478 + 3}`)
  expect(fault('YOSHIKI.ISOPEN("2024/7/15")', own)).toBe('gives true')
  expect(fault('YOSHIKI.ISOPEN("2024/7/15")')).toBe('gives false')
})

it('every function without arguments says what is missing, and none breaks', () => {
  for (const definition of functions) {
    if (definition.engine) continue
    const call = (): unknown => evaluate(definition, [], { profile, language: 'ja' })
    if (['EXPERTRANK', 'REGIONRANK', 'WLBPOINTS'].includes(definition.id))
      expect(typeof call()).toMatch(/string|number/)
    else expect(call).toThrow(FunctionFault)
  }
})
