import { readFileSync } from 'node:fs'
import path from 'node:path'
import { forms, y14, y15, type FormDefinition } from '../../src/forms'
import { memoryBook } from '../../src/hosts/memory/sheet'
import { profileFrom } from '../../src/profiles'
import { editionOf } from '../../src/reading/edition'
import { readBook } from '../../src/reading/recognise'
import { check } from '../../src/session/check'
import { call, monthRow, visit } from '../support/rows'
import { formSheet, type FormSheet } from '../support/sheets'

/**
 * A made-up later edition: a renamed and a moved header, a new entry of a list, other targets, limits and deadlines. It
 * is data only; nothing in src/ knows of it.
 */
const profile = profileFrom(JSON.parse(readFileSync(path.join(__dirname, '../fixtures/profiles/r7-test.json'), 'utf8')))

const edition = editionOf(y14, profile).form as FormDefinition
const { remarks, expert, ...others } = edition.fields as Record<string, FormDefinition['fields'][string]>
/** 備考 and 専門家氏名 stand before everything else in this edition. */
const moved: FormDefinition = { ...edition, fields: { remarks: remarks!, expert: expert!, ...others } }

const of = (...rows: FormSheet['rows'] & object): ReturnType<typeof memoryBook> =>
  memoryBook({ id: '様式14.xlsx', sheets: [formSheet(moved, { rows })] })
const report = (own: Parameters<typeof monthRow>[0]) =>
  memoryBook({ id: '様式15.xlsx', sheets: [formSheet(y15, { months: { '6月': monthRow(own) } })] })
const tool = { name: 'yoshiki', version: 'test' }
const june = { date: '2025-06-03' }

it('is read as its own edition, every header bound', () => {
  const [table] = readBook(of(call(june)), forms, profile)
  expect(table).toMatchObject({ edition: 'r7-test', missing: [], changed: [], added: [] })
  expect(table!.listBlock!.altered).toEqual([])
})
it('is not taken for the edition before it', () => {
  const [table] = readBook(of(call()), forms, profileFrom({ id: 'own', extends: 'hatarakikata-r6-shimane' }))
  expect(table!.edition).toBeNull()
  expect(table!.missing.map(({ field }) => field)).toEqual(expect.arrayContaining(['minutes']))
})
it('knows the new entry, counts it, and finds nothing wrong in a correct month', () => {
  const rows = [
    call({ ...june, method: 'チャット' }),
    call({ ...june, company: '別の店' }),
    visit({ ...june, minutes: 150 }),
  ]
  const answer = check([of(...rows), report({ direct: 2, visits: 1, equalPayVisits: 1 })], { tool, profile })
  expect(answer.submission.month).toBe('2025-06')
  expect(answer.verdict.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(answer.documents.find(({ form }) => form === y14.id)).toMatchObject({
    due: '2025-07-03',
    to: ['委託者'],
    status: 'ready',
  })
})
it('judges by its own limit', () => {
  const answer = check([of(visit({ ...june, minutes: 170 }))], { tool, profile, month: '2025-06' })
  expect(answer.verdict.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
    'y14-minutes-limit',
  ])
})
it('knows its own printed sample', () => {
  const [table] = readBook(
    of({ date: '2025-04-12', company: '◇◇会社', address: '見本市◇◇区' }, call(june)),
    forms,
    profile,
  )
  expect([table!.samples.length, table!.records.length]).toEqual([1, 1])
})
