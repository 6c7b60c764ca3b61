import { ContextHolder, type FunctionContext, type Recalculate } from './runtime/context'
import { register, type FunctionsRuntime } from './runtime/register'
import { ids } from './ids'

export { recalculateInExcel } from './runtime/recalculate'
export type { FunctionContext, Recalculate } from './runtime/context'

declare const CustomFunctions: FunctionsRuntime | undefined

const holder = new ContextHolder()

/**
 * Gives the functions the settings of the book, when they are known and whenever they change; the same again changes
 * nothing. Cells that depend on them are then calculated anew through `recalculate`.
 */
export const provideContext = (context: FunctionContext, recalculate?: Recalculate): Promise<void> =>
  holder.provide(context, recalculate)

// Outside Excel (in tests, in a browser without it) nobody would call them.
if (typeof CustomFunctions !== 'undefined')
  register(ids, async () => (await import('./list')).functions, holder, CustomFunctions)
