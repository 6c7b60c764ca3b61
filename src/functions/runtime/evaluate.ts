import type { FunctionContext } from './context'
import { namespace, type Call, type FunctionDefinition, type Readers } from './define'
import { loading, wrong } from './fault'
import type { About } from './readers'
import type { Result } from './values'

export const alone: Call = { address: null }

/** Parameter by parameter, before anything is computed. */
function argumentsOf(definition: FunctionDefinition, raw: readonly unknown[], context: FunctionContext | null) {
  const values: Record<string, unknown> = {}
  const about = { date1904: context?.date1904 ?? false, fiscalYear: context?.profile.fiscalYear ?? null }
  Object.entries(definition.params as Readers).forEach(([name, reader], place) => {
    const told = { ja: nameIn(definition, 'ja', name), en: nameIn(definition, 'en', name) }
    values[name] = reader.read(raw[place] ?? null, { ...about, name: told } satisfies About)
  })
  return values
}

const nameIn = ({ ja, en }: FunctionDefinition, language: 'ja' | 'en', param: string): string =>
  ((language === 'ja' ? ja : en).params as Record<string, readonly [string, string]>)[param]![0]

/**
 * The function itself, without Excel: arguments as Excel passes them, the result as a cell shows it.
 * @param engine what the function's `engine` gives, where it has one.
 * @throws FunctionFault where there is no result.
 */
export function evaluate(
  definition: FunctionDefinition,
  raw: readonly unknown[],
  context: FunctionContext | null,
  engine: unknown = null,
  call: Call = alone,
): Result {
  if (definition.profile && context === null) throw loading()
  const values = argumentsOf(definition, raw, context)
  return presentable(definition.compute(values, definition.profile ? context : null, engine, call) as Result)
}

/** A number that is none would be shown as an error without a word. */
function presentable(result: Result): Result {
  if (typeof result === 'number' && !Number.isFinite(result))
    throw wrong('計算できる大きさの数を指定してください。', 'The numbers are too large to calculate with.')
  return result
}

/** Which of our functions a name stands for: YOSHIKI.TARGET, target. */
export function findFunction(functions: readonly FunctionDefinition[], name: string): FunctionDefinition | undefined {
  const bare = name.toUpperCase().replace(`${namespace}.`, '')
  return functions.find(({ id }) => id === bare)
}
