import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { main } from '../../src/cli/program'

/** A new folder for every test of a file; gives a path in it. */
export function scratch(): (...names: string[]) => string {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'yoshiki-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
    jest.restoreAllMocks()
  })
  return (...names) => path.join(folder, ...names)
}

/** Runs the command line in this process and gives what it printed. */
export async function run(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  let out = ''
  let err = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true))
  const status = await main(args)
  jest.restoreAllMocks()
  return { status, out, err }
}
