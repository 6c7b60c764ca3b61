import { oneLine } from '../../answers/plain'
import type { Book } from '../../workbook/types'
import { judgeAgain } from './checking'
import type { Core, OtherFile } from './core'
import { look } from './judging'
import { done, info, refusal, refused } from './notices'
import type { Desk } from './types'

type Given = Parameters<Desk['addBooks']>[0][number]

/** What a browser page should hold: the files of one hand-in, not an archive. */
const mostBooks = 30
const mostBytes = 32 * 1024 * 1024

const sameBook =
  'このブックは、今Excelで開いているブックと同じ名前です。開いているブックはいつも確かめるため、追加は要りません。別のブックのときは、ファイルの名前を変えてから追加してください。'
const tooLarge = `このファイルは大きすぎるため、ここでは読めません(上限${mostBytes / 1024 / 1024}MB)。使っていないシートや行を減らしてください。`
const tooMany = `追加できるのは${mostBooks}ファイルまでです。いらないものを外してから追加してください。`
const unreadable =
  'このファイルを読めませんでした。ほかのソフトで開いているときは閉じてから、もう一度追加してください。'
const noForm = 'このファイルには、確かめる様式が見つかりません。'

const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase()

/** The other forms of the hand-in, as files: kept in memory, read only, judged together with the open book. */
export function books(core: Core): Pick<Desk, 'addBooks' | 'removeBook'> {
  async function take({ name, size, bytes }: Given, count: number): Promise<OtherFile> {
    const problem = (text: string): OtherFile => ({ id: name, book: null, bytes: null, problem: text })
    if (core.facts.open.some(({ id }) => nameKey(id) === nameKey(name))) return problem(sameBook)
    if (count >= mostBooks) return problem(tooMany)
    if (size !== undefined && size > mostBytes) return problem(tooLarge)
    let content: Uint8Array
    try {
      content = await bytes()
    } catch {
      return problem(unreadable)
    }
    if (content.length > mostBytes) return problem(tooLarge)
    try {
      return { id: name, book: await core.edges.readBook(content, name), bytes: content, problem: null }
    } catch (error) {
      return problem(refusal(error).text)
    }
  }

  /** All that is there then; null where it was stopped. */
  async function read(files: readonly Given[]): Promise<readonly OtherFile[] | null> {
    let kept: readonly OtherFile[] | null = null
    await core.stoppable('読み込み', async (signal) => {
      const before = core.facts.others
      let others: readonly OtherFile[] = before
      for (const [n, file] of files.entries()) {
        const name = oneLine(file.name)
        core.show({ progress: { done: n / files.length, what: `「${name}」を読んでいます` } })
        // The same name again is the same file, read anew.
        const rest = others.filter(({ id }) => nameKey(id) !== nameKey(name))
        others = [...rest, await take({ ...file, name, bytes: () => file.bytes() }, rest.filter(isTaken).length)]
        await core.edges.pause()
        signal.throwIfAborted()
      }
      core.show({ progress: null })
      kept = withForms(others)
      core.facts = { ...core.facts, others: before }
    })
    return kept
  }

  /** A book in which nothing is recognised is not kept. */
  function withForms(files: readonly OtherFile[]): OtherFile[] {
    core.facts = { ...core.facts, others: files }
    const found = new Set(look(core).tables.map(({ book }) => book))
    return files.map((file) =>
      file.book && !found.has(file.id) ? { ...file, book: null, bytes: null, problem: noForm } : file,
    )
  }

  return {
    addBooks: (files) =>
      core.run(async () => {
        const kept = await read(files)
        if (!kept) return
        if (!(await judgeAgain(core, { others: kept }))) return
        const given = new Set(files.map(({ name }) => nameKey(oneLine(name))))
        core.show({ notice: noticeOf(kept.filter(({ id }) => given.has(nameKey(id)))) })
      }),
    removeBook: (id) =>
      core.run(async () => {
        const { others } = core.facts
        if (!others.some((file) => file.id === id)) return
        const left = others.filter((file) => file.id !== id)
        if (await judgeAgain(core, { others: left }))
          core.show({ notice: info(`「${id}」を外しました。ファイルはそのままです。`) })
      }),
  }
}

const isTaken = (file: OtherFile): file is OtherFile & { readonly book: Book } => file.book !== null

function noticeOf(files: readonly OtherFile[]): ReturnType<typeof info> {
  const taken = files.filter(isTaken)
  const [problem] = files.filter((file) => !isTaken(file))
  if (!problem) return done(`${taken.length}ファイルを追加しました。`)
  const others = files.length - taken.length - 1
  const more = others > 0 ? ` ほかに${others}ファイルを追加できませんでした。` : ''
  return refused(`「${problem.id}」を追加できませんでした。${problem.problem ?? ''}${more}`)
}
