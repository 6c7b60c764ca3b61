import { loadEngine } from './engine/load'
import { placeOf } from './runtime/address'
import { checked } from './runtime/checked'
import { defineFunction } from './runtime/define'
import { formName } from './runtime/forms'
import { optional, range } from './runtime/readers'

/** A seminar of the examples, as the form wants it. */
const correct = {
  date: 45446,
  time: '14:00~16:00',
  place: '松江市見本町1-1 見本会館',
  themeOvertime: '○',
  organiser: '独自',
  participants: 45,
  survey: '○',
  answers: 40,
}

/** Nobody reads further down; the pane has them all. */
const most = 500

export default defineFunction({
  id: 'CHECK',
  group: '点検',
  params: { range, form: optional(formName) },
  result: 'any',
  spills: true,
  profile: true,
  addresses: true,
  engine: loadEngine,
  ja: {
    description: '様式の範囲を点検し、指摘を セル、区分、内容、次にすること の4列で並べます。',
    params: {
      range: ['範囲', '見出しを含む様式の表全体'],
      form: ['様式', '様式14、14 など。省くと見出しから見分けます'],
    },
  },
  en: {
    description: 'Checks a form and spills its findings: cell, level, what it is, what to do.',
    params: {
      range: ['range', 'The whole form with its headings'],
      form: ['form', 'Such as 様式14 or 14; found by the headings where it is left out'],
    },
  },
  notes: [
    '作業用のシートで使ってください。提出するブックのセルには残せません。',
    '範囲の値だけを見ます。計算式、入力規則、ほかの様式との突合は、提出前チェックで点検します。',
    '指摘が多いときは500件までを並べ、残りの件数を最後の行に書きます。',
    '空欄を 0 として渡す古い Excel(LTSC 2021 など)では、0 と空欄のどちらでも同じになる指摘だけを並べます。',
  ],
  examples: [
    {
      call: 'YOSHIKI.CHECK(表, "様式11")',
      given: {
        表: {
          form: '様式11',
          rows: [{ ...correct, participants: '三十人' }],
          told: 'セミナー開催表に1件、参加人数は「三十人」',
        },
      },
      gives: [['U6', '要修正', '「三十人」は整数ではありません。', '整数を数字だけで入力してください。']],
    },
    {
      call: 'YOSHIKI.CHECK(表)',
      given: { 表: { form: '様式11', rows: [correct], told: 'セミナー開催表に1件、正しい記入' } },
      gives: [['', '指摘なし', '1件の記録に指摘はありません。', '']],
    },
  ],
  compute({ range, form }, context, engine, { address }) {
    const { findings, records } = checked(engine, range, form, context, placeOf(address))
    if (findings.length === 0) return [['', '指摘なし', `${records}件の記録に指摘はありません。`, '']]
    const rows = findings
      .slice(0, most)
      .map(({ at, severity, what, next }) => [engine.cellName(at), engine.levelName(severity), what, next])
    const left = findings.length - rows.length
    return left === 0
      ? rows
      : [...rows, ['', '', `ほかに${left}件の指摘があります。`, '提出前チェックで確かめてください。']]
  },
})
