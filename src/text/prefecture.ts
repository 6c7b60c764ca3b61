import { key } from './key'

/** The 47 prefectures in the order of their codes (JIS X 0401), with 都道府県. */
export const prefectures = [
  '北海道',
  '青森県',
  '岩手県',
  '宮城県',
  '秋田県',
  '山形県',
  '福島県',
  '茨城県',
  '栃木県',
  '群馬県',
  '埼玉県',
  '千葉県',
  '東京都',
  '神奈川県',
  '新潟県',
  '富山県',
  '石川県',
  '福井県',
  '山梨県',
  '長野県',
  '岐阜県',
  '静岡県',
  '愛知県',
  '三重県',
  '滋賀県',
  '京都府',
  '大阪府',
  '兵庫県',
  '奈良県',
  '和歌山県',
  '鳥取県',
  '島根県',
  '岡山県',
  '広島県',
  '山口県',
  '徳島県',
  '香川県',
  '愛媛県',
  '高知県',
  '福岡県',
  '佐賀県',
  '長崎県',
  '熊本県',
  '大分県',
  '宮崎県',
  '鹿児島県',
  '沖縄県',
] as const

/** 島根県 → 島根, 京都府 → 京都; 北海道 stays. */
const short = (full: string): string => (full === '北海道' ? full : full.slice(0, -1))
const shortOf: ReadonlyMap<string, string> = new Map(
  prefectures.flatMap((full) => [
    [full, short(full)],
    [short(full), short(full)],
  ]),
)

const fullNames: ReadonlyMap<string, string> = new Map(prefectures.map((full) => [full, short(full)]))

/** 「島根」 or 「島 根 県」 → 島根 (東京, 京都, 北海道); null when the text is not one prefecture and nothing else. */
export const prefectureOf = (text: string): string | null => shortOf.get(key(text)) ?? null

/**
 * Short name of the prefecture an address begins with: 「島根県松江市…」 → 島根. null unless the name stands there with
 * its 都道府県: 「京都市…」 and 「松江市…」 name none. A 郵便番号 before it is passed over.
 */
export function startsWithPrefecture(address: string): string | null {
  // Most addresses name it as it is written, or not at all; the last are signs that stand for others.
  const written = named(address)
  if (written !== null || !/[都道府県\uf900-\ufaff]/.test(address)) return written
  const whole = key(address.length > 40 ? address.slice(0, 40) : address)
  const text = /^[〒\d]/.test(whole) ? whole.replace(/^〒?\d{3}-?\d{4}/, '') : whole
  return text === address ? null : named(text)
}

/** 和歌山県, 神奈川県, 鹿児島県 have four characters, all others three. */
const named = (text: string): string | null =>
  fullNames.get(text.slice(0, 3)) ?? fullNames.get(text.slice(0, 4)) ?? null
