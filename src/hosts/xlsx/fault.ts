/** XML that is not read on. `at` is the byte offset in the (UTF-8) part. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault'

  constructor(
    readonly kind: 'malformed' | 'truncated' | 'doctype' | 'depth',
    message: string,
    readonly at: number,
  ) {
    super(`${message} at byte ${at}`)
  }
}
