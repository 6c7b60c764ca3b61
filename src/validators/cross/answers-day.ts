import { formatWareki } from '../../text/wareki'
import { message } from '../engine/message'
import { submissionRule, type Report } from '../engine/rule'
import { answersByDay } from './answers'
import { relatedMost } from './counted'

const noSeminar = message<{ day: string; count: number }>(({ day, count }) => ({
  what: `${day}の回答が${count}件ありますが、様式11にこの日のセミナーはありません。`,
  next: '実施日を様式11と同じ日付に直すか、様式11にセミナーを追加してください。',
}))

export default submissionRule({
  id: 'x-answers-day',
  catalogue: ['R270', 'R130'],
  severity: 'error',
  needs: ['様式11', '様式13'],
  title: '様式13の実施日は様式11の実施日',
  clause: '様式13 見出し: 実施日※セミナー開催表(様式11)と整合すること。',
  check(scene) {
    const { answers, openSeminars, orphans } = answersByDay(scene)
    // A seminar whose own day is open may be the one that is missed here.
    if (openSeminars.length > 0) return
    return orphans.map((day): Report => {
      const rows = answers.get(day)!
      return {
        at: rows[0]!.date,
        related: rows.slice(1, relatedMost + 1).map((row) => row.date.at),
        text: noSeminar({ day: formatWareki(day), count: rows.length }),
      }
    })
  },
})
