import { y11, y14 } from '../../forms'
import { heldMonths } from '../../totals'
import type { Rec } from '../../reading/types'
import { formatWareki } from '../../text/wareki'
import type { IsoDate } from '../../workbook/types'
import { message } from '../engine/message'
import { submissionRule, type Report } from '../engine/rule'
import { relatedMost } from './counted'
import { mayBeAnyDay } from './sessions'

const noSeminar = message<{ day: string; count: number }>(({ day, count }) => ({
  what: `${day}の個別相談会の相談が${count}件ありますが、様式11にこの日のセミナーはありません。`,
  next: '相談日と、様式11の実施日を確かめてください。',
}))
const noSession = message<{ day: string; count: number }>(({ day, count }) => ({
  what: `${day}の個別相談会の相談が${count}件ありますが、様式11の個別相談会の開催に「○」がありません。`,
  next: '様式11の個別相談会の開催を確かめてください。',
}))

export default submissionRule({
  id: 'x-session-day',
  catalogue: ['A55'],
  severity: 'warning',
  needs: ['様式11', '様式14'],
  title: '個別相談会の相談日は様式11の個別相談会の日',
  clause:
    '様式15 記入上の留意点: セミナー開催後の個別相談会の開催を予定していなかったが当日相談があり対応した場合は個別相談会の開催回数に計上し相談件数に受けた相談の件数を計上すること(様式11と整合すること)。',
  check(scene) {
    const seminars = scene.withHistory(y11).flatMap((table) => table.records)
    if (mayBeAnyDay(scene)) return
    const months = heldMonths(scene, y11)
    const days = new Map<IsoDate, Rec<typeof y14>[]>()
    for (const table of scene.of(y14)) {
      for (const row of table.records) {
        const method = row.method.value
        if (method === null || scene.profile.counts[method] !== '③') continue
        if (row.month === null || !months.has(row.month) || scene.doubtful(row)) continue
        const day = row.date.value!
        days.set(day, [...(days.get(day) ?? []), row])
      }
    }
    const found: Report[] = []
    for (const [day, rows] of days) {
      const sameDay = seminars.filter((row) => row.date.value === day)
      // Consultations that were counted without a ○ are a finding of their own.
      const held = (row: (typeof sameDay)[number]): boolean =>
        row.session.value === true || row.session.state === 'unreadable' || (row.sessionConsultations.value ?? 0) > 0
      if (sameDay.some(held)) continue
      const params = { day: formatWareki(day), count: rows.length }
      found.push({
        at: rows[0]!.method,
        month: rows[0]!.month,
        related: [...rows.slice(1, relatedMost).map((row) => row.method.at), ...sameDay.map((row) => row.session.at)],
        text: sameDay.length > 0 ? noSession(params) : noSeminar(params),
      })
    }
    return found
  },
})
