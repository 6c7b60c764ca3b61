/** Minutes after midnight, 0…1440, start before end. */
export interface TimeRange {
  readonly start: number
  readonly end: number
}

const half = '(午前|午後|am|pm)?\\s*'
const clock = '(\\d{1,2})(?::(\\d{2})|時(?:(\\d{1,2})分|(半))?)'
/** The hour of the start may stand without 時 when the end has it: 9~12時. */
const range = new RegExp(
  `${half}(?:${clock}|(\\d{1,2})(?=[^時:]*時))\\s*(?:[~〜∼‐‒–—―−ー─-]|から)+\\s*${half}${clock}(?:まで)?`,
  'gi',
)

/** No cell with time ranges is longer; the limit keeps long notes cheap. */
const longest = 200

/** 午前12時 and 午後12時 both are read as noon, as people mean it. */
function minutes(marker: string | undefined, hour: string, minute: string | undefined, isHalf: boolean): number {
  const h = Number(hour)
  const afternoon = /^(?:午後|pm)$/i.test(marker ?? '') && h < 12
  const m = isHalf ? 30 : Number(minute ?? 0)
  return m > 59 ? NaN : (afternoon ? h + 12 : h) * 60 + m
}

/**
 * 「9:00~12:00」「９時～１２時３０分」「午後1時30分~3時」 → minutes. Several ranges (separated by 、 or line breaks) give the
 * first start and the last end; remarks in brackets are ignored. After 午前/午後 an end without its own marker is the
 * next time the clock shows it. null when the text is anything else, or a range does not run forward.
 */
export function readTimeRange(text: string): TimeRange | null {
  if (text.length > longest) return null
  const plain = text.normalize('NFKC').replace(/\([^()]*\)/g, ' ')
  if (plain.replace(range, '').replace(/[\s、,;/・]+|及び|と/g, '') !== '') return null
  const ranges = [...plain.matchAll(range)].map((found) => {
    const [, from, hour, colon, kanji, isHalf, bare, to, endHour, endColon, endKanji, endHalf] = found
    const start = minutes(from, hour ?? bare ?? '', colon ?? kanji, isHalf !== undefined)
    const end = minutes(to, endHour ?? '', endColon ?? endKanji, endHalf !== undefined)
    return { start, end: from !== undefined && to === undefined && end <= start ? end + 720 : end }
  })
  const first = ranges[0]
  const last = ranges.at(-1)
  if (!first || !last || !ranges.every(({ start, end }) => start < end && end <= 1440)) return null
  return first.start < last.end ? { start: first.start, end: last.end } : null
}
