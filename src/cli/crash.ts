import path from 'node:path'

const frame = /^\s+at (?:(.*) \()?(.*?):(\d+):(\d+)\)?$/

/**
 * What is said about a fault of our own. A message may quote a cell, and a path the name of a person: neither may reach
 * a log, and the place in our own code is enough to mend it.
 */
export function crashText(error: unknown): string {
  const { stack = '', message } = error instanceof Error ? error : new Error()
  const frames = stack
    .slice(message === '' ? 0 : stack.indexOf(message) + message.length)
    .split('\n')
    .flatMap((line) => {
      const found = frame.exec(line)
      if (!found) return []
      const [, name = '', file = '', row, col] = found
      return [`    at ${[name, `${path.basename(file)}:${row}:${col}`].join(' ').trim()}`]
    })
  const told = '思わぬ問題が起きたため、途中で止めました。元のファイルは変えていません。'
  return [`yoshiki: ${told}`, ...frames.slice(0, 5), ''].join('\n')
}
