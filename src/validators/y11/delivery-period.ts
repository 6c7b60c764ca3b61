import { y11 } from '../../forms'
import { key } from '../../text/key'
import { formatWareki } from '../../text/wareki'
import { quoted } from '../cross/typed'
import { saysOnDemand } from '../cross/words'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const missing = message<Record<never, never>>(() => ({
  what: '動画配信のセミナーのようですが、備考に配信期間がありません。',
  next: '配信期間を「配信期間 5/13~6/14」のように備考へ入力してください。',
}))
const otherDay = message<{ period: string; day: string }>(({ period, day }) => ({
  what: `配信期間は「${period}」ですが、実施日は${day}です。`,
  next: '実施日を配信期間の最終日にしてください。',
}))

/**
 * 「5/13~6/14」「5月13日(月)から14日」「R6.5.13~R6.6.14」, in a text without blanks; the end by month, where it has one, and
 * day.
 */
const period =
  /\d{1,2}[/月.]\d{1,2}日?(?:\([^()]*\))?(?:~|-|から)(?:(?:(?:令和|R)\d{1,2}|\d{4}|\d{1,2}(?=[年./]\d{1,2}[月./]\d))[年./])?(?:(\d{1,2})[/月.])?(\d{1,2})日?/

export default recordRule({
  id: 'y11-delivery-period',
  catalogue: ['R265'],
  severity: 'warning',
  form: y11,
  reads: ['date', 'online', 'remarks'],
  uses: ['place', 'time'],
  title: '動画配信では配信期間を備考に、最終日を実施日に',
  clause:
    '様式11 記載要領: 一定期間、セミナーの動画を配信する方法により実施する場合は、セミナーの実施日を配信期間の最終日として記載し(報告は、当該最終日の属する月の報告となる)、備考欄に配信期間を記載すること。',
  check(row) {
    const remarks = row.remarks.value
    if (remarks === null && row.online.value === null) return
    if (!saysOnDemand(remarks) && !saysOnDemand(row.place.value) && !saysOnDemand(row.time.value)) return
    const found = remarks === null ? null : period.exec(key(remarks))
    if (!found) return { at: row.remarks, text: missing({}) }
    const day = row.date.value
    if (day === null) return
    const sameMonth = found[1] === undefined || Number(found[1]) === Number(day.slice(5, 7))
    if (sameMonth && Number(found[2]) === Number(day.slice(8))) return
    return {
      at: row.date,
      text: otherDay({ period: quoted(found[0], 20), day: formatWareki(day) }),
      related: [row.remarks.at],
    }
  },
})
