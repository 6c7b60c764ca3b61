import { y14 } from '../../forms'
import { isConsulting } from '../../submission'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const tooLong = message<{ minutes: number; limit: number }>(({ minutes, limit }) => ({
  what: `支援時間が${minutes}分ですが、1回は最長${limit}分です。`,
  next: `支援時間を確かめ、${limit}分以内で入力してください。`,
}))

const unpaid = message<{ minutes: number; limit: number }>(({ minutes, limit }) => ({
  what: `支援時間が${minutes}分です。${limit}分未満の支援は謝金の対象になりません。`,
  next: '支援時間に入力の誤りがないか確かめてください。',
}))

const notPositive = message<{ minutes: number }>(({ minutes }) => ({
  what: `支援時間が${minutes}分になっています。`,
  next: '実際に支援した時間を分で入力してください。',
}))

export default recordRule({
  id: 'y14-minutes-limit',
  catalogue: ['R081', 'R106', 'R301'],
  severity: 'error',
  form: y14,
  reads: ['minutes', 'method'],
  uses: ['topicJobAnalysis'],
  title: '支援時間は1回180分まで',
  clause:
    '第5の4(2)②イ コンサルティングの1回当たりの相談時間は最長3時間であること。/第5の1(1)③ウ 支援時間が10分未満の場合や、移動時間、休憩時間、自宅・事務所等にて行った支援に付随する業務(支援にあたっての資料準備や相談票等の作成など)の時間等については謝金の対象とならない。',
  check(row, { profile }) {
    const minutes = row.minutes.value
    // A desk of 窓口相談派遣 is a whole day: the limit is one for consulting.
    if (minutes === null || !isConsulting(row.method.value, profile)) return
    const { minutesMax, minutesPaid } = profile.limits
    if (minutes <= 0) return { at: row.minutes, text: notPositive({ minutes }) }
    if (minutesMax !== undefined && minutes > minutesMax) {
      return { at: row.minutes, text: tooLong({ minutes, limit: minutesMax }) }
    }
    if (minutesPaid !== undefined && minutes < minutesPaid) {
      // For 職務分析・職務評価 a longer least time is said by its own rule.
      if (row.topicJobAnalysis.value === true) return
      return { at: row.minutes, text: unpaid({ minutes, limit: minutesPaid }), severity: 'warning' }
    }
  },
})
