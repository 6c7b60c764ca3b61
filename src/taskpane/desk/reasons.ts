import { reasonIsGiven, setAside, takeBackReasons } from '../../session/reasons'
import type { Finding } from '../../validators/engine/finding'
import type { Book } from '../../workbook/types'
import type { Core } from './core'
import { done, refused } from './notices'
import type { Desk } from './types'
import { byId } from './view/items'

const noReason = '理由を入力してください。'
const mustBeCorrected = '要修正の指摘は、理由を付けて残せません。セルを直してください。'
const inOtherBook = 'ほかのブックの指摘には、ここから理由を付けられません。そのブックをExcelで開いて付けてください。'
const gone = 'この指摘はもうありません。もう一度チェックしてください。'

/** 理由を付けて残す: kept with the book, by what was found and not by where it stands. */
export function reasons(core: Core): Pick<Desk, 'setAside' | 'takeBackReason'> {
  const findingsOf = (ids: readonly string[]): Finding[] => {
    const { answer, gone } = core.facts
    const known = answer ? byId(answer, gone) : new Map<string, Finding>()
    return ids.flatMap((id) => known.get(id) ?? [])
  }

  async function change(
    findings: readonly Finding[],
    act: (book: Book, keys: readonly string[]) => Promise<Book>,
    said: string,
  ): Promise<void> {
    for (const book of core.facts.open) {
      const keys = [...new Set(findings.filter(({ at }) => at.book === book.id).map(({ key }) => key))]
      if (keys.length > 0) noted(core, await act(book, keys))
    }
    core.show({ notice: done(said) })
  }

  return {
    setAside: (ids, reason) =>
      core.run(async () => {
        const { host } = core.edges
        const findings = findingsOf(ids)
        const here = new Set(core.facts.open.map(({ id }) => id))
        const why = !reasonIsGiven(reason)
          ? noReason
          : findings.length === 0
            ? gone
            : findings.some(({ severity }) => severity === 'error')
              ? mustBeCorrected
              : findings.some(({ at }) => !here.has(at.book))
                ? inOtherBook
                : null
        if (why !== null) return core.show({ notice: refused(why) })
        await change(
          findings,
          (book, keys) => setAside(host, book, keys, reason),
          `${findings.length}件を、理由を付けて残しました。`,
        )
      }),
    takeBackReason: (ids) =>
      core.run(async () => {
        const findings = findingsOf(ids)
        if (findings.length === 0) return core.show({ notice: refused(gone) })
        await change(
          findings,
          (book, keys) => takeBackReasons(core.edges.host, book, keys),
          `${findings.length}件の理由を取り消しました。`,
        )
      }),
  }
}

/** The book with its new notes, in what was read and in what was judged. */
function noted(core: Core, book: Book): void {
  const replace = (books: readonly Book[]): readonly Book[] =>
    books.map((one) => (one.id === book.id ? { ...one, notes: book.notes } : one))
  const { open, answer } = core.facts
  core.learn({ open: replace(open), answer: answer && { ...answer, books: replace(answer.books) } })
}
