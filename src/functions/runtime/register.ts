import type { ContextHolder } from './context'
import type { Call, FunctionDefinition } from './define'
import { evaluate } from './evaluate'
import { absent, FunctionFault, loading, wrong, type Language } from './fault'
import type { Result } from './values'

/** The part of Microsoft's functions runtime that we use (CustomFunctionsRuntime 1.2). */
export interface FunctionsRuntime {
  associate(id: string, implementation: (...args: unknown[]) => unknown): void
  readonly Error: new (code: string, message?: string) => Error
}

/** What the runtime passes behind the last argument. */
interface Invocation {
  readonly functionName: string
  readonly parameterAddresses?: readonly (string | null)[]
  onCanceled?: () => void
}

const isInvocation = (value: unknown): value is Invocation =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'functionName' in value

const unexpected = wrong(
  '計算できませんでした。ブックは何も変わっていません。指定した範囲と値を確かめてください。',
  'The function could not be calculated. Nothing was changed. Please look at the ranges and values that were passed.',
)

const unreachable = absent(
  'プログラムの一部を読み込めませんでした。ブックは何も変わっていません。接続を確かめてから、数式を再計算してください。',
  'A part of the program could not be loaded. Nothing was changed. Please look at the connection and recalculate.',
)

/** Engines that have been loaded; a function is synchronous from then on. */
const engines = new Map<unknown, unknown>()

/** One function as Excel calls it. */
function implementation(definition: FunctionDefinition, holder: ContextHolder, runtime: FunctionsRuntime) {
  const { engine } = definition
  const answer = (args: readonly unknown[], call: Call, language: Language): Result => {
    try {
      return evaluate(definition, args, holder.current, engine && engines.get(engine), call)
    } catch (error) {
      const fault = error instanceof FunctionFault ? error : unexpected
      throw new runtime.Error(fault.code, fault.told[language])
    }
  }
  return (...passed: unknown[]): Result | Promise<Result> => {
    const invocation = isInvocation(passed.at(-1)) ? (passed.pop() as Invocation) : null
    const call: Call = { address: invocation?.parameterAddresses?.find((address) => address != null) ?? null }
    const language = holder.current?.language ?? 'ja'
    if (definition.profile && holder.current === null) {
      holder.refused()
      const { code, told } = loading()
      throw new runtime.Error(code, told[language])
    }
    if (!engine || engines.has(engine)) return answer(passed, call, language)
    let canceled = false
    if (invocation) invocation.onCanceled = () => (canceled = true)
    return engine().then(
      (loaded: unknown) => {
        engines.set(engine, loaded)
        // Nobody waits for it any more: Excel calls again with what changed meanwhile.
        return canceled ? '' : answer(passed, call, holder.current?.language ?? language)
      },
      () => {
        throw new runtime.Error(unreachable.code, unreachable.told[language])
      },
    )
  }
}

/** Makes functions known to Excel. To be called once, while the page of the shared runtime loads. */
export function register(
  functions: readonly FunctionDefinition[],
  holder: ContextHolder,
  runtime: FunctionsRuntime,
): void {
  for (const definition of functions) runtime.associate(definition.id, implementation(definition, holder, runtime))
}
