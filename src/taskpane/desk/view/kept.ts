/** Makes something anew only where what it is made of is another object: what did not change stays the same object. */
export function kept<A extends readonly unknown[], R>(make: (...from: A) => R): (...from: A) => R {
  let last: { readonly from: A; readonly made: R } | null = null
  return (...from) => {
    if (last && from.every((one, i) => one === last!.from[i])) return last.made
    last = { from, made: make(...from) }
    return last.made
  }
}
