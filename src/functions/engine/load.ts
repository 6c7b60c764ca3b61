import type { Engine } from '.'

/** The engine and the rules, fetched with the first call that needs them. */
export async function loadEngine(): Promise<Engine> {
  const [{ engineOf }, { allRules }] = await Promise.all([import('.'), import('../../validators/packs/load')])
  return engineOf(await allRules())
}
