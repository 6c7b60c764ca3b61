import type { Desk } from '../taskpane/desk/types'
import type { Views } from '../taskpane/views'
import { commands, type Command } from './registry'

export interface Pane {
  readonly desk: Desk
  readonly views: Views
  /** Brings the pane up where it is hidden; where it is open already, the focus stays in the sheet. */
  show(): Promise<void>
}

/** What Office gives to a ribbon button; a shortcut gives less. */
export interface CommandEvent {
  completed?(): void
}

/** The part of `Office.actions` that is needed. */
export interface Actions {
  associate(id: string, act: (event?: CommandEvent) => Promise<void>): void
}

export async function run(command: Command, pane: Pane): Promise<void> {
  if (command.view !== null) pane.views.open(command.view)
  // An older Excel may refuse to open the pane: what was asked is done all the same, and is there when it is opened by hand.
  await pane.show().catch(() => undefined)
  await command.act(pane.desk)
}

/**
 * Gives every command to the ribbon and the shortcuts. They may be pressed before the pane is there: `ready` is waited for.
 * Office blocks the button until it hears `completed`, so it is always told, whatever happened.
 */
export function associate(actions: Actions, ready: Promise<Pane>): void {
  for (const command of commands) {
    actions.associate(command.id, async (event) => {
      // Where no pane could be opened, the page itself says why.
      const pane = await ready.catch(() => null)
      try {
        if (pane) await run(command, pane)
      } finally {
        event?.completed?.()
      }
    })
  }
}
