import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { y15 } from '../../src/forms'
import { createXlsx } from '../../src/hosts/xlsx/create'
import { readXlsx } from '../../src/hosts/xlsx/read'
import { verifyPackage } from '../../src/hosts/xlsx/verify'
import { profileById } from '../../src/profiles'
import { sampleYear } from '../../src/samples'
import { assemble } from '../../src/submission'
import { a1 } from '../../src/workbook/address'
import type { At } from '../../src/workbook/types'
import { run, scratch } from '../support/commandLine'

const at = scratch()
const profile = profileById('hatarakikata-r6-shimane')!
const formula = '_xldudf_YOSHIKI_COUNTBY("①",[1]様式14!B7:B90,[1]様式14!C7:C90,6)'

/** The June of the fictitious centre; one number of the report comes from a function of ours. */
function handIn(): { readonly cell: At; readonly value: number } {
  const { books } = sampleYear(profile, { seed: 1, layout: 'month', months: ['2024-06', '2024-06'] })
  mkdirSync(at('in'), { recursive: true })
  let found: { cell: At; value: number } | null = null
  for (const { path, design } of books) {
    const name = path.split('/').at(-1)!
    const [table] = assemble([readXlsx(createXlsx(design), name)], [y15], { profile }).tables
    const record = table?.records.find(({ month }) => month === '2024-06')
    const cell = record?.cell('direct').at
    if (cell) found = { cell, value: record.cell('direct').value as number }
    const sheets = design.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((one) =>
        cell && sheet.name === cell.sheet && one.row === cell.row && one.col === cell.col
          ? { ...one, value: { formula, value: one.value as number } }
          : one,
      ),
    }))
    writeFileSync(at('in', name), createXlsx({ ...design, sheets }))
  }
  return found!
}

it('a function of ours is named before handing in, and --fix leaves what it came to', async () => {
  const { cell, value } = handIn()
  const checked = await run('check', at('in'), '--month', '2024-06', '--format', 'json', '--fix', at('out'))
  const { findings } = JSON.parse(checked.out) as { findings: Record<string, unknown>[] }
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([
    expect.objectContaining({ rule: 'book-function-left', cell: a1(cell) }),
  ])
  expect(checked.status).toBe(1)

  const bytes = new Uint8Array(readFileSync(at('out', '様式15.xlsx')))
  expect(verifyPackage(bytes)).toEqual([])
  const [sheet] = readXlsx(bytes, 'x').sheets
  expect([sheet!.value(cell.row, cell.col), sheet!.formula(cell.row, cell.col)]).toEqual([value, undefined])
  const again = await run('check', at('out'), at('in', '様式14.xlsx'), '--month', '2024-06', '--format', 'json')
  const after = JSON.parse(again.out) as { findings: Record<string, unknown>[] }
  expect(after.findings.filter(({ rule }) => rule === 'book-function-left')).toEqual([])
})
