import { loadEngine } from './engine/load'
import { checked } from './runtime/checked'
import { defineFunction } from './runtime/define'
import { formName } from './runtime/forms'
import { optional, range } from './runtime/readers'

export default defineFunction({
  id: 'ERRORCOUNT',
  group: '点検',
  params: { range, form: optional(formName) },
  result: 'number',
  profile: true,
  engine: loadEngine,
  ja: {
    description: '様式の範囲を点検し、要修正の指摘の件数を求めます。',
    params: {
      range: ['範囲', '見出しを含む様式の表全体'],
      form: ['様式', '様式14、14 など。省くと見出しから見分けます'],
    },
  },
  en: {
    description: 'Checks a form and counts what must be corrected.',
    params: {
      range: ['range', 'The whole form with its headings'],
      form: ['form', 'Such as 様式14 or 14; found by the headings where it is left out'],
    },
  },
  notes: ['確認と参考の指摘は数えません。何が指摘されたかは CHECK で見られます。'],
  examples: [
    {
      call: 'YOSHIKI.ERRORCOUNT(表, 14)',
      given: {
        表: {
          form: '様式14',
          rows: [{ date: 45446, method: '訪問', question: '就業規則の見直し', advice: '手順を説明した。' }],
          told: '相談内容報告書に1件、相談方法は「訪問」、ほかの欄は一部が空欄',
        },
      },
      gives: 2,
    },
  ],
  compute: ({ range, form }, context, engine) =>
    checked(engine, range, form, context).findings.filter(({ severity }) => severity === 'error').length,
})
