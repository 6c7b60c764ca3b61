import { readFileSync } from 'node:fs'
import path from 'node:path'
import { run, scratch } from '../support/commandLine'

const at = scratch()
const book = path.join(__dirname, '../fixtures/books/errors14/様式14.xlsx')

describe('dispute', () => {
  it('writes one finding without anybody’s name, to standard output or a file', async () => {
    const { out } = await run('check', book, '--format', 'json')
    const { findings } = JSON.parse(out) as { findings: { rule: string; key: string }[] }
    const { rule, key } = findings[0]!
    const told = await run('dispute', book, '--key', key)
    expect([told.status, told.out]).toEqual([0, expect.stringContaining(`規則: ${rule} `)])
    expect((await run('dispute', book, '--key', key, '--out', at('d.txt'))).status).toBe(0)
    expect(readFileSync(at('d.txt'), 'utf8')).toBe(told.out)
  })
  it('says where the key of a finding is to be had', async () => {
    const { status, err } = await run('dispute', book, '--key', 'nothing')
    expect([status, err]).toEqual([2, expect.stringContaining('check --format json')])
  })
})
