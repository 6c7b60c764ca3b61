import { describe, type FunctionDefinition, type Readers } from './define'
import type { Language } from './fault'

/** What Excel reads to know our functions: one file per language, equal but for the texts. */
export function metadata(functions: readonly FunctionDefinition[], language: Language) {
  return {
    // Cells with #REF! and the like are what CHECK is there to find; the others pass an error on.
    allowErrorForDataTypeAny: true,
    functions: functions.map((definition) => {
      const { description, params } = describe(definition, language)
      const options = {
        ...(definition.addresses ? { requiresParameterAddresses: true } : {}),
        ...(definition.engine ? { cancelable: true } : {}),
      }
      return {
        id: definition.id,
        name: definition.id,
        description,
        result: {
          type: definition.result,
          dimensionality: definition.spills ? 'matrix' : 'scalar',
        },
        parameters: Object.entries(definition.params as Readers).map(([name, reader]) => {
          const [shown, told] = params[name]!
          return {
            name: shown,
            description: told,
            type: 'any',
            dimensionality: reader.shape,
            ...(reader.optional ? { optional: true } : {}),
          }
        }),
        ...(Object.keys(options).length > 0 ? { options } : {}),
      }
    }),
  }
}
