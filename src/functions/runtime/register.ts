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

/** A part of the program that is fetched once, with the first call that needs it; from then on it is simply there. */
class Part<T> {
  private value: T | null = null
  constructor(private readonly fetch: () => Promise<T>) {}

  get now(): T | null {
    return this.value
  }
  async get(): Promise<T> {
    return (this.value ??= await this.fetch())
  }
}

type Functions = ReadonlyMap<string, FunctionDefinition>

class Registry {
  private readonly engines = new Map<() => Promise<unknown>, Part<unknown>>()

  constructor(
    private readonly functions: Part<Functions>,
    private readonly holder: ContextHolder,
    private readonly runtime: FunctionsRuntime,
  ) {}

  /** One function as Excel calls it: at once where all it needs is there. */
  implementation(id: string): (...args: unknown[]) => unknown {
    return (...passed) => {
      const invocation = isInvocation(passed.at(-1)) ? (passed.pop() as Invocation) : null
      const call: Call = { address: invocation?.parameterAddresses?.find((address) => address != null) ?? null }
      const definition = this.functions.now?.get(id)
      const engine = definition?.engine && this.engine(definition.engine)
      if (definition && (!engine || engine.now !== null)) return this.answer(definition, passed, engine?.now, call)
      return this.answerLater(id, passed, invocation, call)
    }
  }

  private async answerLater(
    id: string,
    passed: readonly unknown[],
    invocation: Invocation | null,
    call: Call,
  ): Promise<Result> {
    let canceled = false
    if (invocation) invocation.onCanceled = () => (canceled = true)
    let definition: FunctionDefinition
    let engine: unknown
    try {
      definition = (await this.functions.get()).get(id)!
      // Without the settings there is no result, and nothing to be fetched for it.
      const wanted = !(definition.profile && this.holder.current === null)
      engine = definition.engine && wanted ? await this.engine(definition.engine).get() : null
    } catch {
      throw this.error(unreachable)
    }
    // Nobody waits for it any more: Excel calls again with what changed meanwhile.
    return canceled ? '' : this.answer(definition, passed, engine, call)
  }

  private answer(definition: FunctionDefinition, passed: readonly unknown[], engine: unknown, call: Call): Result {
    const { current } = this.holder
    if (definition.profile && current === null) {
      this.holder.refused()
      throw this.error(loading())
    }
    try {
      return evaluate(definition, passed, current, engine, call)
    } catch (error) {
      throw this.error(error instanceof FunctionFault ? error : unexpected)
    }
  }

  private error({ code, told }: FunctionFault): Error {
    const language: Language = this.holder.current?.language ?? 'ja'
    return new this.runtime.Error(code, told[language])
  }

  private engine(fetch: () => Promise<unknown>): Part<unknown> {
    const known = this.engines.get(fetch)
    if (known) return known
    const part = new Part(fetch)
    this.engines.set(fetch, part)
    return part
  }
}

/**
 * Makes functions known to Excel. To be called once, while the page of the shared runtime loads; the functions
 * themselves are fetched with the first call.
 */
export function register(
  ids: readonly string[],
  fetch: () => Promise<readonly FunctionDefinition[]>,
  holder: ContextHolder,
  runtime: FunctionsRuntime,
): void {
  const functions = new Part<Functions>(async () => new Map((await fetch()).map((one) => [one.id, one])))
  const registry = new Registry(functions, holder, runtime)
  for (const id of ids) runtime.associate(id, registry.implementation(id))
}
