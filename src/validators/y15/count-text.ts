import { y15, y15okinawa } from '../../forms'
import type { FieldName } from '../../reading/types'
import { key } from '../../text/key'
import { numberReport } from '../cross/typed'
import { valueRule } from '../engine/rule'

/** 「-」「なし」: written where there was no case. */
const noCase = /^(?:[-‐‒–—―−ー]+|なし|無し?)$/

export default valueRule({
  id: 'y15-count-text',
  catalogue: ['A50'],
  severity: 'error',
  form: y15,
  // Of both forms: the one without ⑪ has no such column.
  fields: y15okinawa.sets.white as readonly string[] as readonly FieldName<typeof y15>[],
  title: '白欄は整数',
  clause: '様式15 記入上の留意点: 白欄に記載すること。',
  // Special rows (totals, targets, progress) are no counts of a month.
  check(cell, { record }) {
    if (record.month === null) return null
    const report = { ...numberReport(cell, true), month: record.month }
    return cell.state === 'unreadable' && noCase.test(key(String(cell.raw))) ? { ...report, choices: [0] } : report
  },
})
