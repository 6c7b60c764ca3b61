import { functions } from '../../src/functions/list'
import { loadEngine } from '../../src/functions/engine/load'
import type { Engine } from '../../src/functions/engine'
import type { Example } from '../../src/functions/runtime/define'
import { evaluate, findFunction } from '../../src/functions/runtime/evaluate'
import { FunctionFault } from '../../src/functions/runtime/fault'
import { profileById } from '../../src/profiles'
import { parseCall } from './callText'
import { givenRange } from './ranges'

const context = { profile: profileById('hatarakikata-r6-shimane')!, language: 'ja' } as const
let engine: Engine
beforeAll(async () => {
  engine = await loadEngine()
})

function result({ call, given = {} }: Example): unknown {
  const ranges = Object.fromEntries(Object.entries(given).map(([name, range]) => [name, givenRange(range)]))
  const { name, args } = parseCall(call, ranges)
  const definition = findFunction(functions, name)!
  try {
    return evaluate(definition, args, context, engine)
  } catch (error) {
    if (error instanceof FunctionFault) return `${error.code} ${error.message}`
    throw error
  }
}

describe.each(functions)('$id', ({ id, examples }) => {
  it('has examples that call it', () => {
    expect(examples.length).toBeGreaterThan(0)
    for (const { call } of examples as readonly Example[]) expect(call).toMatch(new RegExp(`^YOSHIKI\\.${id}\\(.*\\)$`))
  })
  it.each(examples as readonly Example[])('$call', (example) => {
    expect(result(example)).toEqual(example.gives)
  })
})
