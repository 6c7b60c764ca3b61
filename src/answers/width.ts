/**
 * How many columns of a terminal a text takes, by East Asian width (UAX #11). Signs of ambiguous width (○ ※ ① …) count
 * as two, as Japanese fonts draw them, unless told otherwise.
 */
export interface WidthOptions {
  readonly ambiguous?: 1 | 2
}

type Ranges = readonly (readonly [from: number, to: number])[]

const pairs = (text: string): Ranges =>
  text.split(' ').map((range) => {
    const [from, to = from] = range.split('-').map((hex) => parseInt(hex, 16)) as [number, number?]
    return [from, to!] as const
  })

const wide = pairs(
  '1100-115F 231A-231B 2329-232A 23E9-23EC 23F0 23F3 25FD-25FE 2614-2615 2648-2653 267F 2693 26A1 26AA-26AB 26BD-26BE ' +
    '26C4-26C5 26CE 26D4 26EA 26F2-26F3 26F5 26FA 26FD 2705 270A-270B 2728 274C 274E 2753-2755 2757 2795-2797 27B0 27BF ' +
    '2B1B-2B1C 2B50 2B55 2E80-303E 3041-3247 3250-4DBF 4E00-A4CF A960-A97C AC00-D7A3 F900-FAFF FE10-FE19 FE30-FE6F ' +
    'FF01-FF60 FFE0-FFE6 16FE0-18CFF 1AFF0-1B2FF 1F004 1F0CF 1F18E 1F191-1F19A 1F200-1F265 1F300-1F320 1F32D-1F335 ' +
    '1F337-1F37C 1F37E-1F393 1F3A0-1F3CA 1F3CF-1F3D3 1F3E0-1F3F0 1F3F4 1F3F8-1F43E 1F440 1F442-1F4FC 1F4FF-1F53D ' +
    '1F54B-1F54E 1F550-1F567 1F57A 1F595-1F596 1F5A4 1F5FB-1F64F 1F680-1F6C5 1F6CC 1F6D0-1F6D2 1F6D5-1F6D7 1F6DC-1F6DF ' +
    '1F6EB-1F6EC 1F6F4-1F6FC 1F7E0-1F7EB 1F7F0 1F90C-1F93A 1F93C-1F945 1F947-1F9FF 1FA70-1FAFF 20000-3FFFD',
)
const ambiguous = pairs(
  'A1 A4 A7-A8 AA AE B0-B4 B6-BA BC-BF C6 D0 D7-D8 DE-E1 E6 E8-EA EC-ED F0 F2-F3 F7-FA FC FE 101 111 113 11B 126-127 ' +
    '12B 131-133 138 13F-142 144 148-14B 14D 152-153 166-167 16B 1CE 1D0 1D2 1D4 1D6 1D8 1DA 1DC 251 261 2C4 2C7 ' +
    '2C9-2CB 2CD 2D0 2D8-2DB 2DD 2DF 391-3A1 3A3-3A9 3B1-3C1 3C3-3C9 401 410-44F 451 2010 2013-2016 2018-2019 ' +
    '201C-201D 2020-2022 2024-2027 2030 2032-2033 2035 203B 203E 2074 207F 2081-2084 20AC 2103 2105 2109 2113 2116 ' +
    '2121-2122 2126 212B 2153-2154 215B-215E 2160-216B 2170-2179 2189 2190-2199 21B8-21B9 21D2 21D4 21E7 2200 ' +
    '2202-2203 2207-2208 220B 220F 2211 2215 221A 221D-2220 2223 2225 2227-222C 222E 2234-2237 223C-223D 2248 224C 2252 ' +
    '2260-2261 2264-2267 226A-226B 226E-226F 2282-2283 2286-2287 2295 2299 22A5 22BF 2312 2460-24E9 24EB-254B 2550-2573 ' +
    '2580-258F 2592-2595 25A0-25A1 25A3-25A9 25B2-25B3 25B6-25B7 25BC-25BD 25C0-25C1 25C6-25C8 25CB 25CE-25D1 25E2-25E5 ' +
    '25EF 2605-2606 2609 260E-260F 261C 261E 2640 2642 2660-2661 2663-2665 2667-266A 266C-266D 266F 269E-269F 26BF ' +
    '26C6-26CD 26CF-26D3 26D5-26E1 26E3 26E8-26E9 26EB-26F1 26F4 26F6-26F9 26FB-26FC 26FE-26FF 273D 2776-277F 2B56-2B59 ' +
    '3248-324F E000-F8FF FFFD 1F100-1F10A 1F110-1F12D 1F130-1F169 1F170-1F18D 1F18F-1F190 1F19B-1F1AC F0000-FFFFD',
)

function within(ranges: Ranges, point: number): boolean {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [from, to] = ranges[middle]!
    if (point < from) high = middle - 1
    else if (point > to) low = middle + 1
    else return true
  }
  return false
}

const nothing = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u

function signWidth(sign: string, options: WidthOptions): number {
  const point = sign.codePointAt(0)!
  if (point >= 0x20 && point < 0x7f) return 1
  if (nothing.test(sign)) return 0
  if (within(wide, point)) return 2
  return within(ambiguous, point) ? (options.ambiguous ?? 2) : 1
}

/** Columns of a terminal that a text on one line takes. */
export function widthOf(text: string, options: WidthOptions = {}): number {
  let width = 0
  for (const sign of text) width += signWidth(sign, options)
  return width
}

/** Filled up with blanks to `width` columns. */
export const padTo = (text: string, width: number, options: WidthOptions = {}): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text, options)))

/** At most `width` columns; what is cut off is shown by …. */
export function cutTo(text: string, width: number, options: WidthOptions = {}): string {
  if (widthOf(text, options) <= width) return text
  const room = width - widthOf('…', options)
  let used = 0
  let kept = ''
  for (const sign of text) {
    used += signWidth(sign, options)
    if (used > room) break
    kept += sign
  }
  return `${kept.trimEnd()}…`
}

/** Signs that begin no line, and those that end none. */
const noStart = /[、。,.)」』】〕〉》!?:;…ー・)]/
const noEnd = /[(「『【〔〈《(]/

/** Lines of at most `width` columns; Latin words, numbers and cell names stay whole where they fit. */
export function wrap(text: string, width: number, options: WidthOptions = {}): string[] {
  const pieces = text.match(/[!-~]+|\s+|[^!-~\s]/gu) ?? []
  const lines: string[] = []
  let line = ''
  let used = 0
  const flush = (): void => {
    lines.push(line.trimEnd())
    line = ''
    used = 0
  }
  for (const piece of pieces.flatMap((piece) => (widthOf(piece, options) > width ? [...piece] : [piece]))) {
    const size = widthOf(piece, options)
    if (used + size > width && line !== '' && !noStart.test(piece[0]!)) {
      const last = line.at(-1)!
      if (noEnd.test(last)) {
        line = line.slice(0, -1)
        flush()
        line = last
        used = widthOf(last, options)
      } else flush()
    }
    if (line === '' && /^\s/.test(piece)) continue
    line += piece
    used += size
  }
  if (line !== '') flush()
  return lines.length > 0 ? lines : ['']
}
