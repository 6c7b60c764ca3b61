import type { Host } from '../../session/host'
import type { Desk } from './types'

export function createDesk(given: { readonly host: Host }): Desk {
  return { state: () => ({ footer: { version: String(given.host.can.write) } }) } as unknown as Desk
}
