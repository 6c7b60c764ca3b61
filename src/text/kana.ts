import { key } from './key'

const small: Readonly<Record<string, string>> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  っ: 'つ',
  ゃ: 'や',
  ゅ: 'ゆ',
  ょ: 'よ',
  ゎ: 'わ',
  ゕ: 'か',
  ゖ: 'け',
}

/**
 * Key for finding a name by what was typed of it: カタカナ as ひらがな, small kana as large, letters as small ones. Only for
 * looking up: two names with one key need not be the same.
 */
export const foldKana = (text: string): string =>
  key(text)
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60))
    .replace(/[ぁぃぅぇぉっゃゅょゎゕゖ]/g, (char) => small[char]!)
