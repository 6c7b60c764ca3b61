import { y11 } from '../../forms'
import { readTimeRange } from '../../text/timerange'
import { quoted } from '../cross/typed'
import { saysOnDemand } from '../cross/words'
import { message } from '../engine/message'
import { valueRule } from '../engine/rule'

const reversed = message<{ found: string }>(({ found }) => ({
  what: `「${found}」は終わりが始まりより前です。`,
  next: '時間を確かめ、「13:30~15:30」のように始まりから終わりへ入力してください。',
}))
const still = message<{ found: string }>(({ found }) => ({
  what: `「${found}」は始まりと終わりが同じ時刻です。`,
  next: '時間を確かめ、「13:30~15:30」のように始まりから終わりへ入力してください。',
}))
const unclear = message<{ found: string }>(({ found }) => ({
  what: `「${found}」を始まりと終わりの時刻として読めません。`,
  next: '時間を「13:30~15:30」のように入力してください。',
}))
const between = /から|[~〜～∼‐‒–—―−ー─-]+/

/** A single time of day is a part of a day to Excel: shown as the cell shows it. */
const shownTime = (raw: unknown): unknown => {
  if (typeof raw !== 'number' || raw < 0 || raw >= 1) return raw
  const minutes = Math.round(raw * 1440)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

export default valueRule({
  id: 'y11-time',
  catalogue: ['R268'],
  severity: 'error',
  form: y11,
  fields: ['time'],
  uses: ['remarks', 'place'],
  title: '時間は始まりから終わりへ',
  clause: '様式11 見出し: 時間',
  check(cell, { record }) {
    const found = quoted(shownTime(cell.raw), 24)
    const halves = String(cell.raw).replace(/まで/g, '').split(between)
    const turned = halves.length === 2 ? `${halves[1]!.trim()}~${halves[0]!.trim()}` : ''
    if (turned !== '' && readTimeRange(turned)) return { at: cell, text: reversed({ found }), choices: [turned] }
    const [from, to] = halves.map((half) => half.trim())
    if (halves.length === 2 && from === to && readTimeRange(`0:00~${to}`)) return { at: cell, text: still({ found }) }
    // A film has no hour of its own.
    if ([cell.raw, record.remarks.value, record.place.value].some((text) => saysOnDemand(String(text)))) return
    return { at: cell, text: unclear({ found }), severity: 'warning' }
  },
})
