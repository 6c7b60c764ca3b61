import { deskOn } from '../../../support/desk'
import { call } from '../../../support/rows'
import { booksOf } from '../../../support/sheets'

const book = '6月報告.xlsx'
const rows = [call({ method: 'でんわ' }), call({ company: null })]

async function opened() {
  const made = deskOn(booksOf({ y14: { rows, book } }))
  await made.desk.check()
  const page = await made.desk.pages.settings()
  const notes = async () => (await made.host.read())[0]!.notes
  return { ...made, page, notes }
}

it('shows what the book is judged by, and that it keeps nothing yet', async () => {
  const { page } = await opened()
  const { settings, kept } = page.state()
  expect(settings!.profile).toMatchObject({ prefecture: '島根', from: '様式の都道府県名による' })
  expect(settings!.targets.find(({ field }) => field === 'visits')).toMatchObject({ usual: 380, own: null })
  expect(settings!.levels.length).toBeGreaterThan(100)
  expect(kept).toEqual([])
})

it('keeps a level with the book and judges by it', async () => {
  const { desk, page, notes } = await opened()
  const errors = () => desk.state().findings!.counts.error
  const before = errors()
  expect(before).toBeGreaterThan(0)
  await page.setLevel('y14-method-not-listed', 'warning')
  expect(desk.state().notice).toMatchObject({ kind: 'done' })
  expect(errors()).toBe(before - 1)
  expect(Object.keys(await notes())).toEqual(['settings'])
  await page.setLevel('y14-method-not-listed', null)
  expect(errors()).toBe(before)
  expect(Object.keys(await notes())).toEqual([])
})

it('keeps centre and targets, and refuses what cannot be', async () => {
  const { desk, page } = await opened()
  await page.setCentre('架空センター')
  await page.setTarget('visits', 400)
  expect(page.state().settings).toMatchObject({ centre: '架空センター' })
  expect(page.state().settings!.targets.find(({ field }) => field === 'visits')!.own).toBe(400)
  expect(page.state().kept.map(({ name }) => name)).toEqual(['設定'])
  await page.setTarget('visits', -1)
  expect(desk.state().notice).toMatchObject({ kind: 'refused' })
  await page.setLevel('y14-topic-other-share', 'error')
  expect(desk.state().notice).toMatchObject({ kind: 'refused' })
})

it('tells of reasons and of what can be taken back, and removes each or all', async () => {
  const { desk, page, notes, kept } = await opened()
  const warning = desk.state().findings!.groups.find(({ severity }) => severity !== 'error')!.items[0]!
  await desk.setAside([warning.id], '確かめました')
  const lists = await desk.pages.lists()
  const wrong = lists.state().lists!.sheets[0]!.columns.flatMap(({ bypassed }) => bypassed)[0]!
  lists.previewReplace(wrong.id, '電話')
  await desk.confirm()
  expect(page.state().kept.map(({ name }) => name)).toEqual(['理由', '元に戻すための控え'])

  await page.forget(['journal'])
  expect([page.state().kept.map(({ name }) => name), desk.state().undoable]).toEqual([['理由'], null])
  expect([...kept.keys()].filter((key) => key.startsWith('journal'))).toEqual([])
  await page.forget()
  expect([page.state().kept, await notes()]).toEqual([[], {}])
  expect(desk.state().findings!.setAside).toEqual([])
})

it('gives a finding as a text in which nobody can be told', async () => {
  const { desk } = await opened()
  const { id } = desk.state().findings!.groups[0]!.items[0]!
  const text = await desk.dispute(id)
  expect(text).toContain('条項')
  expect(text).not.toContain('島根')
  expect(await desk.dispute('no such finding')).toBeNull()
})
