import { formatWareki } from '../../text/wareki'
import { message } from '../engine/message'
import { submissionRule, type Report } from '../engine/rule'
import { answersByDay, answersOf, nothingEntered } from './answers'
import { relatedMost } from './counted'

const differs = message<{
  day: string
  listed: string
  counted: number
  difference: number
  open: string
  /** How many more stand in 様式13 than were collected. */
  more: number
}>(({ day, listed, counted, difference, open, more }) => ({
  what: `${day}の回答回収数は${listed}ですが、様式13は${counted}件です(${open}差${difference}件)。`,
  next:
    more > 0
      ? '回答回収数か、様式13の実施日と件数を確かめてください。'
      : '回答回収数を確かめるか、様式13に足りない回答を入力してください。',
}))

export default submissionRule({
  id: 'x-answers-count',
  catalogue: ['R130', 'R270'],
  severity: 'error',
  needs: ['様式11', '様式13'],
  title: '様式11の回答回収数は様式13の件数',
  clause: '様式13 見出し: 実施日※セミナー開催表(様式11)と整合すること。回答件数の整合にも留意すること。',
  check(scene) {
    if (nothingEntered(scene)) return
    const { seminars, answers, openSeminars, openAnswers } = answersByDay(scene)
    const found: Report[] = []
    const openListed = openSeminars.reduce((sum, row) => sum + answersOf(row)[1], 0)
    for (const [day, rows] of seminars) {
      let low = 0
      let high = openListed
      for (const row of rows) {
        const [least, most] = answersOf(row)
        low += least
        high += most
      }
      const own = answers.get(day) ?? []
      const most = own.length + openAnswers.length
      if (low <= most && own.length <= high) continue
      const first = rows.find((row) => row.answers.value !== null) ?? rows[0]!
      const numbers = rows.map((row) => row.answers.value ?? 0)
      const listed = rows.length > 1 ? `${numbers.join('+')}で${low}件` : `${low}件`
      const missing = first.answers.state === 'blank' || own.length === 0
      found.push({
        at: first.answers,
        related: [
          ...rows.filter((row) => row !== first).map((row) => row.answers.at),
          ...own.map((row) => row.date.at),
        ].slice(0, relatedMost),
        text: differs({
          day: formatWareki(day),
          listed: first.answers.state === 'blank' && low === 0 ? '空欄' : listed,
          counted: own.length,
          difference: low > most ? low - most : own.length - high,
          more: low <= most ? own.length - high : 0,
          open: low > most && openAnswers.length > 0 ? `実施日の決まらない${openAnswers.length}件を足しても` : '',
        }),
        ...(rows.length === 1 && openAnswers.length + openSeminars.length === 0 ? { choices: [own.length] } : {}),
        ...(missing ? { unfinished: true as const } : {}),
      })
    }
    return found
  },
})
