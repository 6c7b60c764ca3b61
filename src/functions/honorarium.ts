import { feeKinds, lowestFee, unitOf, type FeeKind } from '../totals/fees'
import { key } from '../text/key'
import { defineFunction } from './runtime/define'
import { absent, wrong } from './runtime/fault'
import { matrix, notNegative, text, type Reader } from './runtime/readers'
import { cellByCell } from './runtime/shape'

/** How each kind is called; the first is the name in messages. */
const called: Readonly<Record<FeeKind, readonly [string, ...string[]]>> = {
  desk: ['窓口', '窓口支援', '窓口支援専門家', '窓口相談'],
  consulting: ['コンサルティング', 'コンサル', 'コンサルティング専門家', '一般'],
  industry: ['業種別', '業種別担当者', '業種別担当者のコンサルティング'],
  jobAnalysis: ['職務分析', '職務分析・職務評価', '職務評価'],
  presentation: ['発表', '事例発表', '支援事例の発表'],
}
const kindOf: ReadonlyMap<string, FeeKind> = new Map(
  feeKinds.flatMap((kind) => called[kind].map((name): [string, FeeKind] => [key(name), kind])),
)
const names = feeKinds.map((kind) => called[kind][0])

const feeKind: Reader<FeeKind> = {
  shape: 'scalar',
  read(raw, about) {
    const typed = text.read(raw, about)
    const kind = kindOf.get(key(typed))
    if (kind !== undefined) return kind
    throw wrong(
      `「${typed}」という区分はありません。使える区分: ${names.join('、')}`,
      `There is no kind "${typed}". Kinds: ${names.join(', ')}`,
    )
  },
}

export default defineFunction({
  id: 'HONORARIUM',
  group: '委託費と謝金',
  params: { kind: feeKind, amount: matrix(notNegative) },
  result: 'any',
  spills: true,
  profile: true,
  ja: {
    description: '専門家の謝金の最低額(税抜き、円)を求めます。1回の支援ごとに計算します。',
    params: {
      kind: ['区分', '窓口、コンサルティング、業種別、職務分析、発表のどれか'],
      amount: ['分または日数', '窓口は日数、コンサルティングは1回の支援時間(分)、発表は回数。範囲なら1セルずつ'],
    },
  },
  en: {
    description: 'The lowest fee of an expert in yen without tax, visit by visit.',
    params: {
      kind: ['kind', '窓口 (desk), コンサルティング, 業種別, 職務分析 or 発表'],
      amount: ['minutes_or_days', 'Days at the desk, minutes of one visit, or presentations; a range cell by cell'],
    },
  },
  clause:
    '第5の1(1)③ イ 窓口支援専門家の謝金については、1日当たり最低17,000円(税抜き)。ウ 支援1時間当たり最低6,000円(税抜き)。業種別担当者の当該業界に対するコンサルティングは最低7,000円。支援時間が10分未満の場合や、移動時間、休憩時間等については謝金の対象とならない。エ 職務分析・職務評価は支援1時間当たり最低10,000円(税抜き)。',
  notes: [
    '時間は分で按分します。最低額を下回らないよう、1円未満は切り上げます(仕様書に丸め方の定めがありません)。',
    '10分未満の支援は0円です。180分を超える支援は、1回の最長の3時間を超えるため #VALUE! です。',
    '業種別担当者が職務分析・職務評価の支援をするときは、高いほうの「職務分析」で計算してください。',
    '窓口の半日や時間単位は日数の小数で指定できますが、算出の根拠は事前に委託者に協議することとされています。',
  ],
  examples: [
    { call: 'YOSHIKI.HONORARIUM("コンサルティング", 120)', gives: [[12000]] },
    { call: 'YOSHIKI.HONORARIUM("業種別", 50)', gives: [[5834]] },
    { call: 'YOSHIKI.HONORARIUM("職務分析", {90;9})', gives: [[15000], [0]] },
    { call: 'YOSHIKI.HONORARIUM("窓口", 12)', gives: [[204000]] },
    { call: 'YOSHIKI.HONORARIUM("発表", 1)', gives: [[17000]] },
  ],
  compute({ kind, amount }, { profile }) {
    const longest = profile.limits['minutesMax']
    return cellByCell(amount, (value) => {
      if (unitOf(kind) === 'minutes') {
        if (longest !== undefined && value > longest)
          throw wrong(
            `支援時間が${value}分です。1回の支援は最長${longest}分です。1回ごとの分を指定してください。`,
            `${value} minutes is more than the ${longest} of one visit. Pass the minutes of each visit.`,
          )
      } else if (kind === 'presentation' && !Number.isInteger(value))
        throw wrong('発表の回数は整数で指定してください。', 'Presentations are counted in whole numbers.')
      const fee = lowestFee(kind, value, profile)
      if (fee === null)
        throw absent(
          `「${called[kind][0]}」の謝金の額が設定にありません。`,
          `The fee of "${called[kind][0]}" is not in the settings.`,
        )
      return fee
    })
  },
})
