import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run, scratch } from '../support/commandLine'
import { fileOf, june, withNotes } from '../support/handIn'

const at = scratch()
const set = { version: 1, profile: null, targets: { visits: 999 }, levels: { 'y15-targets': 'off' } }

function month(settings: object): string {
  mkdirSync(at('in'))
  for (const book of june()) {
    const bytes = fileOf(book)
    const name = path.basename(book.path)
    writeFileSync(
      at('in', name),
      name === '様式15.xlsx' ? withNotes(bytes, { settings: JSON.stringify(settings) }) : bytes,
    )
  }
  return at('in')
}
const judged = async (...more: string[]) => {
  const { status, out } = await run('check', at('in'), '--month', '2024-06', '--format', 'json', ...more)
  const json = JSON.parse(out) as { profile: string; said: string[]; findings: { rule: string }[] }
  return {
    status,
    said: json.said,
    profile: json.profile,
    targets: json.findings.filter(({ rule }) => rule === 'y15-targets').length,
  }
}

describe('settings that a book brings along', () => {
  it('are used, and said in every form of the answer', async () => {
    month(set)
    const { targets, said, profile } = await judged()
    expect([profile, targets, said]).toEqual([
      'hatarakikata-r6-shimane',
      0,
      ['ブックに保存された設定を使いました(目標1件、規則の区分1件)。'],
    ])
    // However long a line of the terminal is.
    const text = (await run('check', at('in'), '--month', '2024-06')).out.replace(/\s+/g, '')
    expect(text).toContain('・ブックの設定(目標1件、規則の区分1件)')
    expect(text).toContain('ブックに保存された設定を使いました')
    expect((await run('check', at('in'), '--month', '2024-06', '--format', 'html')).out).toContain(
      'ブックに保存された設定を使いました',
    )
  })
  it('give way to a profile that is asked for', async () => {
    month(set)
    const asked = await judged('--profile', 'hatarakikata-r6-shimane')
    expect(asked.said).toEqual([expect.stringContaining('使っていません')])
    const own = await judged()
    // The target of the book differs from the one printed in the form: only the book's own level keeps that quiet.
    expect([asked.targets, own.targets]).toEqual([0, 0])
  })
  it('set a target that the printed one is held against', async () => {
    month({ ...set, levels: {} })
    expect((await judged()).targets).toBeGreaterThan(0)
    expect((await judged('--profile', 'hatarakikata-r6-shimane')).targets).toBe(0)
  })
})
