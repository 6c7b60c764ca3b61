import type * as Entry from '../../src/functions'
import { ids } from '../../src/functions/ids'
import { profileById, profileFrom } from '../../src/profiles'
import { seminar } from '../support/rows'
import { formRange } from './ranges'
import { FunctionsExcel, type FunctionCell, type Shown } from './runtime'

const profile = profileById('hatarakikata-r6-shimane')!
const japanese = { profile, language: 'ja' } as const

/** The page of the shared runtime as it loads: Microsoft's library first, then our entry. */
async function start(): Promise<{ excel: FunctionsExcel; entry: typeof Entry }> {
  const excel = new FunctionsExcel()
  Object.assign(globalThis, { CustomFunctions: excel.runtime, Excel: excel.library.Excel })
  jest.resetModules()
  const entry = await import('../../src/functions')
  return { excel, entry }
}
afterEach(() => {
  for (const name of ['CustomFunctions', 'Excel']) Reflect.deleteProperty(globalThis, name)
})

const call = (id: string, ...args: unknown[]): FunctionCell => ({ id, args })
const error = (shown: Shown | undefined): string => (shown && 'error' in shown ? shown.error : 'no error')
const message = (shown: Shown | undefined): string => (shown && 'message' in shown ? shown.message : '')

/** One answer after another may take half a second: the runtime sends no faster. */
const until = async (done: () => boolean): Promise<void> => {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 10))
}

it('every function of the metadata is known to the runtime', async () => {
  const { excel, entry } = await start()
  await entry.provideContext(japanese)
  const shown = await excel.call([...ids.map((id) => call(id)), call('NOTOURS')])
  const unknown = shown.at(-1)!
  for (const [i, id] of ids.entries()) expect([id, shown[i]]).not.toEqual([id, unknown])
})

it('values, ranges, texts and errors travel as Excel passes them', async () => {
  const { excel, entry } = await start()
  await entry.provideContext(japanese)
  const notAvailable = { type: 'CustomFunctionError', code: '#N/A' }
  const shown = await excel.call([
    call('PROGRESS', 95, 380),
    call('WAREKI', 45446),
    call('ISOPEN', '令和6年12月30日'),
    call('REDUCTION', [[10000000], [2500000]], 300, null, null),
    call('FORECAST', [[30, 35, 30, null, null, null, null, null, null, null, null, null]]),
    call('PROGRESS', 'たくさん', 380),
    call('PROGRESS', null, 380),
    call('PROGRESS', notAvailable, 380),
    call('SATISFACTION', 0, 0, 0, 0),
    call('TECHSCORE', [[150], [notAvailable]]),
  ])
  expect(shown.slice(0, 5)).toEqual([
    { value: 0.25 },
    { value: '令和6年6月3日(月)' },
    { value: false },
    { value: [[131580], [32896]] },
    { value: 380 },
  ])
  expect(shown.slice(5).map((one) => [error(one), message(one)])).toEqual([
    ['#VALUE!', '「実績」には0以上の数を指定してください。'],
    ['#N/A', '「実績」が空欄です。'],
    ['#N/A', '渡されたセルが#N/Aです。元のセルを確かめてください。'],
    ['#N/A', '回答がまだありません。'],
    ['#N/A', '渡されたセルが#N/Aです。元のセルを確かめてください。'],
  ])
  // All of them in one message there and one back.
  expect(excel.answers).toBe(1)
})

it('CHECK names the cells of the sheet it is given, and finds error values in them', async () => {
  const { excel, entry } = await start()
  await entry.provideContext(japanese)
  const range = formRange('様式11', { rows: [seminar({ participants: '三十人' })] })
  const broken = range.map((row) =>
    row.map((value) => (value === '三十人' ? { type: 'CustomFunctionError', code: '#REF!' } : value)),
  )
  const addresses = { parameterAddresses: ["'6月 分'!C11:AC40"] }
  const [found, counted, lost] = await excel.call([
    { ...call('CHECK', broken, '様式11'), ...addresses },
    call('ERRORCOUNT', broken, 11),
    call('CHECK', [['何も', 'ない']], null),
  ])
  expect(found).toEqual({
    value: [['W16', '要修正', '「#REF!」は整数ではありません。', '整数を数字だけで入力してください。']],
  })
  expect(counted).toEqual({ value: 1 })
  expect([error(lost), message(lost)]).toEqual([
    '#VALUE!',
    'この範囲に様式の見出しが見つかりません。見出しの行を含む範囲を指定してください。',
  ])
})

it('before the settings are there cells say so, and are calculated when they come', async () => {
  const { excel, entry } = await start()
  const [early, plain] = await Promise.all([
    excel.enter('Sheet1!A1', call('TARGET', '④')),
    excel.enter('Sheet1!A2', call('WAREKI', 45446)),
  ])
  expect([error(early), message(early)]).toEqual(['#N/A', '設定を読み込んでいます。少し待つと計算されます。'])
  expect(plain).toEqual({ value: '令和6年6月3日(月)' })
  await entry.provideContext(japanese, entry.recalculateInExcel)
  await until(() => 'value' in excel.at('Sheet1!A1'))
  expect(excel.at('Sheet1!A1')).toEqual({ value: 380 })
  expect(excel.asked).toEqual(['Calculate(Full)'])
})

it('a changed profile reaches the cells; the same one again asks nothing of Excel', async () => {
  const { excel, entry } = await start()
  await entry.provideContext(japanese, entry.recalculateInExcel)
  expect(excel.asked).toEqual([])
  expect(await excel.enter('Sheet1!A1', call('TARGET', '④'))).toEqual({ value: 380 })
  await entry.provideContext({ ...japanese }, entry.recalculateInExcel)
  expect(excel.asked).toEqual([])
  const other = profileFrom({ id: 'own', extends: 'hatarakikata-r6-shimane', targets: { visits: 400 } })
  await entry.provideContext({ profile: other, language: 'ja' }, entry.recalculateInExcel)
  await until(() => JSON.stringify(excel.at('Sheet1!A1')) === '{"value":400}')
  expect(excel.asked).toEqual(['Calculate(Full)'])
})

it('a recalculation that Excel refuses is tried again with the next settings', async () => {
  const { entry } = await start()
  const other = profileFrom({ id: 'own', extends: 'hatarakikata-r6-shimane', targets: { visits: 400 } })
  const asked: string[] = []
  const refuse = (): Promise<void> => Promise.reject(new Error('InvalidOperationInCellEditMode'))
  const accept = (): Promise<void> => Promise.resolve(void asked.push('calculate'))
  await entry.provideContext(japanese, accept)
  await expect(entry.provideContext({ profile: other, language: 'ja' }, refuse)).rejects.toThrow('InvalidOperation')
  await entry.provideContext({ profile: other, language: 'ja' }, accept)
  expect(asked).toEqual(['calculate'])
})

it('speaks English where Excel does', async () => {
  const { excel, entry } = await start()
  await entry.provideContext({ profile, language: 'en' })
  const [shown] = await excel.call([call('PROGRESS', 'many', 380)])
  expect(message(shown)).toBe('"actual" must be a number of 0 or more.')
})

it('a call that is canceled while the engine is fetched computes nothing and disturbs no other', async () => {
  const { excel, entry } = await start()
  await entry.provideContext(japanese)
  const range = formRange('様式11', { rows: [seminar({ participants: '三十人' })] })
  const [canceled, kept] = excel.send([call('ERRORCOUNT', range, 11), call('ERRORCOUNT', range, 11)])
  excel.cancel(canceled!.invocation)
  expect(await kept!.shown).toEqual({ value: 1 })
  expect(await canceled!.shown).toEqual({ value: '' })
  // From now on all is there: a call is over before anybody can cancel it.
  const [late] = excel.send([call('ERRORCOUNT', range, 11)])
  excel.cancel(late!.invocation)
  expect(await late!.shown).toEqual({ value: 1 })
})

it('the settings are frozen: what a caller changes later is another matter', async () => {
  const { excel, entry } = await start()
  const targets = { ...profile.targets }
  await entry.provideContext({ profile: { ...profile, targets }, language: 'ja' })
  targets['visits'] = 1
  expect(await excel.call([call('TARGET', '④')])).toEqual([{ value: 380 }])
})
