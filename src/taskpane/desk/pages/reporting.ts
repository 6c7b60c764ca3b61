import type { Answer } from '../../../answers/answer'
import { answerHtml } from '../../../answers/html'
import type { CheckedFile } from '../../../answers/signed'
import { sha256 } from '../../../hosts/sha256'
import { reportBook, signedBy } from '../../../session/report'
import type { Signing } from '../../../session/signing'
import { submissionPlan } from '../../../session/submit'
import { formatWareki } from '../../../text/wareki'
import type { Core } from '../core'
import { filesOf } from './files'

/** 点検結果 as a file of its own; the names that were typed go into it and nowhere else. */
export async function reported(
  core: Core,
  answer: Answer,
  kind: 'book' | 'page',
  signing: Signing,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { clock } = core.edges
  const at = signing.at ?? `${formatWareki(clock.today())} ${clock.time()}`
  const { checklist } = submissionPlan(answer)
  const signed = signedBy(checklist, await checkedFiles(core, answer), { ...signing, at })
  const design = reportBook(answer, signed)
  if (kind === 'book') {
    const { createXlsx } = await import('../../../hosts/xlsx/create')
    return { name: design.fileName, bytes: createXlsx(design) }
  }
  const page = answerHtml(answer, { printedAt: at, signed })
  return { name: design.fileName.replace(/\.xlsx$/, '.html'), bytes: new TextEncoder().encode(page) }
}

/** The open book has no file of its own until it is saved: what Excel would save now stands for it, and that is said. */
async function checkedFiles(core: Core, { books }: Answer): Promise<CheckedFile[]> {
  const files = await filesOf(core).catch(() => [])
  return Promise.all(
    books.map(async ({ id }): Promise<CheckedFile> => {
      const file = files.find(({ book }) => book === id)
      if (!file) return { path: id, sha256: null }
      return { path: file.elsewhere ? id : `${id}(Excelで開いているもの)`, sha256: await sha256(file.bytes) }
    }),
  )
}
