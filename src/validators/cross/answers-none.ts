import { y11, y13 } from '../../forms'
import { message } from '../engine/message'
import { submissionRule } from '../engine/rule'
import { relatedMost } from './counted'
import { nothingEntered } from './answers'

const none = message<{ count: number; seminars: number }>(({ count, seminars }) => ({
  what: `様式11の回答回収数は${seminars}回のセミナーで${count}件ですが、様式13に1件も入力されていません。`,
  next: '様式13にアンケートの回答を入力してください。',
}))

export default submissionRule({
  id: 'x-answers-none',
  catalogue: ['R130', 'R270'],
  severity: 'error',
  needs: ['様式11', '様式13'],
  title: '回収したアンケートの集計',
  clause:
    '第5の6(4) セミナーの参加者に対して「セミナーアンケート」(様式12)を実施し、「セミナーアンケート集計表」(様式13)により集計すること。',
  check(scene) {
    if (!nothingEntered(scene)) return
    const rows = scene
      .of(y11)
      .flatMap((table) => table.records)
      .filter((row) => (row.month === null || row.month === scene.month) && (row.answers.value ?? 0) > 0)
    const table = scene.of(y13)[0]
    if (rows.length === 0 || !table) return
    return {
      at: {
        book: table.book,
        sheet: table.sheet.name,
        row: table.header.row + table.header.rows - 1,
        col: table.columns.get('date') ?? table.header.col,
      },
      month: scene.month,
      related: rows.slice(0, relatedMost).map((row) => row.answers.at),
      text: none({ count: rows.reduce((sum, row) => sum + row.answers.value!, 0), seminars: rows.length }),
      unfinished: true,
    }
  },
})
