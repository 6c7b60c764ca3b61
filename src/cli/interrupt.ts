/** Signals by which a person, a shell or a system ends a program, and the exit status that tells of each. */
const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
const signals = Object.keys(endings) as (keyof typeof endings)[]

let listening = 0

const stop = (signal: keyof typeof endings): void => {
  process.exit(endings[signal])
}

/** Does something to its end, even where somebody presses Ctrl-C meanwhile: the program ends behind it. */
export function uninterrupted(act: () => void): void {
  if (listening++ === 0) for (const signal of signals) process.on(signal, stop)
  try {
    act()
  } finally {
    // A signal that came meanwhile is told only now: whoever listens must still be there.
    setImmediate(() => {
      if (--listening === 0) for (const signal of signals) process.off(signal, stop)
    })
  }
}
