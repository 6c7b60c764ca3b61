export type Params = Readonly<Record<string, string | number>>

/** What is said about a finding: the fact, and the one act that mends it. The clause is the why. */
export interface Said {
  readonly what: string
  readonly next: string
  readonly params: Params
}

/**
 * A message as a function of typed parameters: a missing one is a compile error, and the parameters travel with it.
 * `what` says the value found and the value meant in at most 60 characters; `next` begins with the object of the act.
 */
export const message =
  <P extends Params>(say: (params: P) => { what: string; next: string }) =>
  (params: P): Said => ({ ...say(params), params })
