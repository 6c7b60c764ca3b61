import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readXlsx } from '../../src/hosts/xlsx/read'
import { run, scratch } from '../support/commandLine'

const at = scratch()

describe('blank 目標管理', () => {
  it('writes the workbook with the functions and nothing else', async () => {
    const { status, out } = await run('blank', '目標管理', '--out', at('desk'))
    expect([status, out]).toEqual([0, expect.stringContaining('目標管理.xlsx')])
    expect(readdirSync(at('desk'))).toEqual(['目標管理.xlsx'])
    const [sheet] = readXlsx(new Uint8Array(readFileSync(at('desk', '目標管理.xlsx'))), 'x').sheets
    expect(sheet!.formula(5, 2)).toBe('_xldudf_YOSHIKI_TARGET(B6)')
    expect(sheet!.value(5, 2)).toBe(380)
    expect(sheet!.value(5, 15) ?? '').toBe('')
  })
  it('stands beside official forms when both are named', async () => {
    await run('blank', '様式15', '目標管理', '--out', at('both'), '--example')
    expect(readdirSync(at('both')).sort()).toEqual(['様式15.xlsx', '目標管理.xlsx'].sort())
  })
  it('is none of the forms that are written when none is named', async () => {
    await run('blank', '--out', at('all'))
    expect(existsSync(at('all', '目標管理.xlsx'))).toBe(false)
  })
})
