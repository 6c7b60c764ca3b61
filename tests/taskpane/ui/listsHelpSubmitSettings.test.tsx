/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react'
import { App } from '../../../src/taskpane/App'
import { createViews } from '../../../src/taskpane/views'
import { cellRef, deskOn } from '../../support/desk'
import { call, visit } from '../../support/rows'
import { booksOf } from '../../support/sheets'
import { faults } from './stage'

const book = '6月報告.xlsx'
const rows = [visit({ company: '青空工業', number: 1 }), call({ method: 'でんわ', company: '別の店' })]

/** The pane before a true desk and a book in memory. */
async function opened() {
  const made = deskOn(booksOf({ y14: { rows, book, dropdowns: { method: null } } }))
  const views = createViews('lists')
  const { container } = await act(async () => render(<App desk={made.desk} views={views} />))
  await act(() => made.desk.check())
  const turn = async (view: 'help' | 'submit' | 'settings') => {
    await act(async () => views.open(view))
    return within(screen.getByRole('tabpanel'))
  }
  return { ...made, container, turn, panel: within(screen.getByRole('tabpanel')) }
}

it('show what a desk knows of a book, each with names for everything', async () => {
  const { host, container, turn, panel } = await opened()
  expect(panel.getAllByText('相談方法').length).toBeGreaterThan(0)
  expect(panel.getByText('「でんわ」')).toBeTruthy()
  expect(await faults(container)).toEqual([])

  host.selected = cellRef(book, '様式14', 'C8')
  const help = await turn('help')
  expect(await help.findByRole('heading', { level: 2, name: 'C8 相談方法' })).toBeTruthy()
  expect(help.getByRole('button', { name: '電話' })).toBeTruthy()
  expect(await faults(container)).toEqual([])

  const submit = await turn('submit')
  expect(await submit.findByRole('heading', { level: 2, name: '手順1 提出するもの' })).toBeTruthy()
  expect(submit.getByText('先に直すものがあります。')).toBeTruthy()
  expect(await faults(container)).toEqual([])

  const settings = await turn('settings')
  expect(await settings.findByRole('heading', { level: 3, name: '年間の目標' })).toBeTruthy()
  expect(settings.getAllByRole('combobox', { name: /^区分/ }).length).toBeGreaterThan(0)
  expect(await faults(container)).toEqual([])
})
