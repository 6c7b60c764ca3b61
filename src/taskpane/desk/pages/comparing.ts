import type { Comparison } from '../../../answers/comparison'
import { oneLine } from '../../../answers/plain'
import { compareAnswers } from '../../../session/compare'
import { HostError } from '../../../session/host'
import type { SubmittedTable } from '../../../submission/types'
import type { Core } from '../core'
import { judge } from '../judging'

interface Given {
  readonly name: string
  bytes(): Promise<Uint8Array>
}

/**
 * What changed since this file was handed in. Only books with a form that the file holds are held against it: what it does
 * not hold was not taken out of it.
 * @throws HostError where the file holds no form.
 */
export async function compared(core: Core, file: Given): Promise<Comparison> {
  const { facts, edges } = core
  const old = await edges.readBook(await file.bytes(), oneLine(file.name))
  const before = await judge(core, {}, { ...facts, open: [old], others: [] })
  const forms = new Set(before.submission.tables.filter(isKept).map(({ form }) => form.id))
  if (forms.size === 0) {
    const text = `「${oneLine(file.name)}」には、比べる様式が見つかりません。提出したときのファイルを選んでください。`
    throw new HostError('broken', null, text)
  }
  const books = new Set(
    facts.answer!.submission.tables.filter(({ form }) => forms.has(form.id)).map(({ book }) => book),
  )
  const after = await judge(
    core,
    {},
    {
      ...facts,
      open: facts.open.filter(({ id }) => books.has(id)),
      others: facts.others.filter(({ id }) => books.has(id)),
    },
  )
  return compareAnswers(before, after)
}

const isKept = ({ role, untouched }: SubmittedTable): boolean => role !== 'copy' && !untouched
