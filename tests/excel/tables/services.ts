import type { ObjectTable } from '../protocol'
import type { Services, Surroundings } from './surroundings'

/** Services beside the workbook: custom functions, ribbon, the runtime the pane lives in. Found by their wire names. */
export function serviceTables({ services }: Surroundings): Record<string, ObjectTable> {
  const results = (_: Services, given: readonly Result[]): void => {
    for (const one of given) {
      const [id, ok, value, error] = Array.isArray(one) ? one : [one.id, !one.failed, one.value, one.errorCode]
      services.returned(id, { value: ok ? value : null, error: ok ? null : (error ?? String(value)) })
    }
  }
  return {
    'Microsoft.ExcelServices.CustomFunctions': {
      call: {
        SetInvocationResults: results,
        SetInvocationArrayResults: results,
        _SetOsfControlContainerReadyForCustomFunctions: () => void (services.functionsAreReady = true),
        _GetEnabledFeatures: () => [],
      },
    },
    'Microsoft.DynamicRibbon.DynamicRibbon': {
      make: {
        GetButton: ['RibbonButton', (_: Services, id: string) => ({ id })],
        GetTab: ['RibbonTab', (_: Services, id: string) => ({ id })],
      },
    },
    RibbonButton: {
      id: ({ id }: { id: string }) => id,
      set: { Enabled: ({ id }: { id: string }, on: boolean) => void services.ribbon.set(id, on) },
    },
    RibbonTab: {
      id: ({ id }: { id: string }) => id,
      call: { SetVisibility: ({ id }: { id: string }, on: boolean) => void services.ribbon.set(id, on) },
    },
    'Microsoft.AppRuntime.AppRuntimeService': {
      get: {},
      call: {
        SetAppRuntimeState: (_: Services, state: string) =>
          void (services.pane = state === 'Visible' ? 'asked' : 'hidden'),
        GetAppRuntimeState: () => (services.pane === 'hidden' ? 'Background' : 'Visible'),
      },
    },
    'Microsoft.AppRuntime.AppRuntimePersistenceService': {
      call: {
        SetAppRuntimeStartState: (_: Services, state: string) =>
          void (services.startsWithBook = state === 'Background'),
        GetAppRuntimeStartState: () => (services.startsWithBook ? 'Background' : 'Inactive'),
      },
    },
    'Microsoft.InternalService.AddinInternalService': { call: { NotifyActionHandlerReady: () => undefined } },
  }
}

type Result =
  | [id: number, ok: boolean, value: unknown, errorCode?: number]
  | { readonly id: number; readonly failed?: boolean; readonly value: unknown; readonly errorCode?: number }
