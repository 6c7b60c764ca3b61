import { y11 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const outside = message<{ participants: number; style: string; from: number; to: number }>(
  ({ participants, style, from, to }) => ({
    what: `参加人数が${participants}人です。${style}の目安は1回${from}~${to}人です。`,
    next: '参加人数に誤りがなければ、このままで構いません。',
  }),
)

export default recordRule({
  id: 'y11-audience',
  catalogue: ['R128', 'R129'],
  severity: 'info',
  form: y11,
  reads: ['participants', 'workshop'],
  title: '参加人数の目安',
  clause:
    '第5の6(3) ①講義形式1回当たり40名~100名程度の参加者を目安とし/②ワークショップ形式1回当たり3~5名程度の参加者を目安として開催することとし',
  check(row, { profile }) {
    const participants = row.participants.value
    if (participants === null || participants < 0) return
    const { limits } = profile
    const workshop = row.workshop.value === true
    const from = workshop ? limits['workshopFrom'] : limits['lectureFrom']
    const to = workshop ? limits['workshopTo'] : limits['lectureTo']
    if (from === undefined || to === undefined || (participants >= from && participants <= to)) return
    const style = workshop ? 'ワークショップ形式' : '講義形式'
    return { at: row.participants, text: outside({ participants, style, from, to }) }
  },
})
