import type { Engine } from '.'

/** The engine and the rules, fetched with the first call that needs them. */
export async function loadEngine(): Promise<Engine> {
  const [{ engineOf }, { packs }] = await Promise.all([import('.'), import('../../validators/packs')])
  const loaded = await Promise.all(Object.values(packs).map((load) => load()))
  return engineOf(loaded.flatMap(({ rules }) => rules))
}
