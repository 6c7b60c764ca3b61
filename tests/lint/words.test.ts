import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

const source = path.join(__dirname, '../../src')

/** Rooms that must serve another programme's forms without a change. */
const rooms = ['workbook', 'text', 'validators/engine', 'session', 'hosts']

const code = (file: string): string => readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')

it('no form number and no circled number stands in what every form shares', () => {
  const files = rooms.flatMap((room) =>
    readdirSync(path.join(source, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => path.join(source, room, name)),
  )
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((file) => /様式\d|[①-⑳]/.test(code(file)))).toEqual([])
})
