import type { Answer } from '../answers/answer'

/** Whether nothing must be corrected before this may be handed in. */
export const mayBeHandedIn = ({ verdict, draft, refused }: Answer): boolean =>
  refused.length === 0 &&
  !verdict.findings.some((finding) => finding.severity === 'error' && !(draft && finding.unfinished))

/** 0 nothing of level error · 1 at least one · 2 something could not be read, or no form was found. */
export function exitStatus(answer: Answer): 0 | 1 | 2 {
  if (answer.refused.length > 0 || answer.submission.tables.length === 0) return 2
  return mayBeHandedIn(answer) ? 0 : 1
}
