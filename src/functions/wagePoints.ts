import { key } from '../text/key'
import { readNumber } from '../text/number'
import { sizeOf, wagePoints, type CompanySize } from '../totals/bid'
import { defineFunction } from './runtime/define'
import { wrong } from './runtime/fault'
import { rate, text, type Reader } from './runtime/readers'

const called: Readonly<Record<string, CompanySize>> = { 大企業: 'large', 中小企業等: 'small', 中小企業: 'small' }

/** 大企業 or 中小企業等, or the capital that decides it. */
const size: Reader<CompanySize> = {
  shape: 'scalar',
  read(raw, about) {
    const typed = text.read(raw, about)
    const said = called[key(typed)]
    if (said) return said
    const capital = readNumber(typeof raw === 'number' ? raw : typed, ['円']).value
    if (capital !== null && capital >= 0) return sizeOf(capital)
    throw wrong(
      `「${typed}」は区分として読めません。大企業、中小企業等、または資本金の額(円)を指定してください。`,
      `"${typed}" is no size. Use 大企業, 中小企業等 or the capital in yen.`,
    )
  },
}

export default defineFunction({
  id: 'WAGEPOINTS',
  group: '提案と入札',
  params: { size, rate },
  result: 'number',
  ja: {
    description: '賃上げの実施を表明した企業等の得点(10点か0点)を求めます。',
    params: {
      size: ['区分', '大企業、中小企業等、または資本金等の額(円。1億円以下が中小企業等)'],
      rate: ['増加率', '従業員に表明した増加率。3% または 0.03'],
    },
  },
  en: {
    description: 'Points for announced wage increases: 10 or 0.',
    params: {
      size: ['size', '大企業, 中小企業等, or the capital in yen (small up to 100 million)'],
      rate: ['rate', 'The announced increase, such as 3% or 0.03'],
    },
  },
  clause:
    '入札説明書別添3 3(5) 【大企業】対前年度比で、給与所得者一人当たりの平均受給額を3%以上増加させる旨、従業員に表明していること 10点。【中小企業等】給与総額を1.5%以上増加させる旨、従業員に表明していること 10点。※中小企業とは、資本金等の額等が1億円以下であるもの又は資本等を有しない普通法人等をいいます。',
  notes: ['率は、大企業は一人当たりの平均受給額、中小企業等は給与総額の増加率です。'],
  examples: [
    { call: 'YOSHIKI.WAGEPOINTS("大企業", "3%")', gives: 10 },
    { call: 'YOSHIKI.WAGEPOINTS(100000000, 0.015)', gives: 10 },
    { call: 'YOSHIKI.WAGEPOINTS("中小企業等", 0.0149)', gives: 0 },
  ],
  compute: ({ size, rate }) => wagePoints(size, rate),
})
