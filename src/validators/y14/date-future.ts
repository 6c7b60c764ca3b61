import { y14 } from '../../forms'
import { formatWareki } from '../../text/wareki'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { misplaced } from './day'

const future = message<{ day: string; today: string }>(({ day, today }) => ({
  what: `相談日が${day}で、今日(${today})より後です。`,
  next: '相談日を確かめ、まだ行っていない相談であれば実施後に記載してください。',
}))

export default recordRule({
  id: 'y14-date-future',
  catalogue: ['R286'],
  severity: 'error',
  form: y14,
  reads: ['date'],
  needsToday: true,
  unsettles: true,
  title: '相談日は今日までの日',
  clause: '様式15 記入上の留意点: 申込みが報告月にあって支援時期が翌月以降のものは支援を実施した月に報告すること',
  check(row, scene) {
    const day = row.date.value
    const { today } = scene
    if (day === null || today === null || day <= today || misplaced(row, scene) !== null) return
    return { at: row.date, text: future({ day: formatWareki(day), today: formatWareki(today) }) }
  },
})
