import { y14 } from '../../forms'
import { isBlank } from '../../text/blank'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { tableRule } from '../engine/rule'

const added = message<{ text: string }>(({ text }) => ({
  what: `様式にない列があります(「${text}」)。`,
  next: '追加した列を削除し、必要な内容は備考に書いてください。',
}))

export default tableRule({
  id: 'y14-column-added',
  catalogue: ['R284'],
  severity: 'error',
  form: y14,
  title: '列を追加しない',
  clause: '様式14 記入上の留意事項: 列の追加は行わないこと。',
  check: (table) =>
    table.added.flatMap((at) => {
      const value = table.sheet.value(at.row, at.col)
      return isBlank(value) ? [] : [{ at, text: added({ text: quoted(value) }) }]
    }),
})
