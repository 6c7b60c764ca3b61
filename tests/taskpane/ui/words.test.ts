import { helpWords } from '../../../src/taskpane/ui/help/words'
import { listsWords } from '../../../src/taskpane/ui/lists/words'
import { settingsWords } from '../../../src/taskpane/ui/settings/words'
import { submitWords } from '../../../src/taskpane/ui/submit/words'
import { words } from '../../../src/taskpane/ui/words'

/** Every text of the screen, sentences that take numbers and names with some of each. */
function texts(of: unknown, path = 'words'): [string, string][] {
  if (typeof of === 'string') return [[path, of]]
  if (typeof of === 'function') {
    const given = Array.from({ length: of.length }, (_, i) => [12, 34][i] ?? 5)
    return [[path, String((of as (...given: unknown[]) => string)(...given))]]
  }
  return Object.entries(of as object).flatMap(([name, value]) => texts(value, `${path}.${name}`))
}
const all = [words, listsWords, helpWords, submitWords, settingsWords].flatMap((of) => texts(of))

it('is plain: nothing technical, nothing that blames or shouts', () => {
  const refused = /エラー|無効|不正|バリデーション|レコード|フィールド|null|失敗|忘れ|[!！?？]|undefined/
  expect(all.filter(([, text]) => refused.test(text))).toEqual([])
  expect(all.filter(([, text]) => text.trim() === '')).toEqual([])
})

it('names no form: forms come with the answer', () => {
  expect(all.filter(([, text]) => /様式\d|[①-⑳]/.test(text))).toEqual([])
})
