/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react'
import { states } from './gallery/states'
import { button, stage } from './stage'

const workbook = (name: string): File => {
  const file = new File(['PK'], name)
  // jsdom gives files no bytes of their own.
  file.arrayBuffer = () => Promise.resolve(Uint8Array.from([80, 75]).buffer)
  return file
}
interface Added {
  readonly name: string
  readonly size: number
  bytes(): Promise<Uint8Array>
}
const dropped = (...files: File[]) => ({ dataTransfer: { types: ['Files'], files } })

it('adds files that are chosen, and reads them only when the desk asks', async () => {
  const { user, asked, container } = await stage(states.unchecked, 'books')
  const field = container.querySelector<HTMLInputElement>('[role=tabpanel]:not([hidden]) input[type=file]')!
  expect(field.accept).toBe('.xlsx,.xlsm')
  await user.upload(field, [workbook('様式11.xlsx'), workbook('様式13.xlsx')])
  const [[act, added]] = asked() as [[string, Added[]]]
  expect(act).toBe('addBooks')
  expect(added.map(({ name, size }) => [name, size])).toEqual([
    ['様式11.xlsx', 2],
    ['様式13.xlsx', 2],
  ])
  expect([...(await added[0]!.bytes())]).toEqual([80, 75])
})

it('opens the chooser by button, and by the chip of what is missing', async () => {
  const { user } = await stage(states.findings, 'books')
  const opened = jest.spyOn(HTMLInputElement.prototype, 'click')
  await user.click(button('ファイルを選ぶ'))
  await user.click(button('様式13を追加'))
  expect(opened).toHaveBeenCalledTimes(2)
  opened.mockRestore()
})

it('takes files that are dropped anywhere on the pane, and says so while they hover', async () => {
  const { asked } = await stage(states.findings)
  const somewhere = screen.getByRole('main')
  fireEvent.dragEnter(somewhere, dropped())
  expect(screen.getByText('ここで放すと、他のブックに加えます。')).toBeTruthy()
  fireEvent.dragEnter(screen.getByRole('banner'), dropped())
  fireEvent.dragLeave(somewhere, dropped())
  expect(screen.getByText('ここで放すと、他のブックに加えます。')).toBeTruthy()
  // Left to itself, the browser would open the file in place of the pane.
  expect(fireEvent.dragOver(somewhere, dropped())).toBe(false)
  expect(fireEvent.drop(somewhere, dropped(workbook('様式13.xlsx')))).toBe(false)
  expect(screen.queryByText('ここで放すと、他のブックに加えます。')).toBeNull()
  expect((asked() as [string, Added[]][]).map(([act, [file]]) => [act, file!.name])).toEqual([
    ['addBooks', '様式13.xlsx'],
  ])
})

it('leaves text that is dragged alone', async () => {
  const { asked } = await stage(states.findings)
  const text = { dataTransfer: { types: ['text/plain'], files: [] } }
  fireEvent.dragEnter(screen.getByRole('main'), text)
  expect(fireEvent.drop(screen.getByRole('main'), text)).toBe(true)
  expect(asked()).toEqual([])
})

it('lists what was added, says why one was not taken, and lets go of it', async () => {
  const { user, asked } = await stage(states.others, 'books')
  const books = within(screen.getByRole('list', { name: '加えたブック' }))
  const [first, second] = books.getAllByRole('listitem')
  expect(first!.textContent).toBe('様式11_6月.xlsx様式11')
  expect(second!.textContent).toContain('パスワードを外して保存し、もう一度加えてください。')
  await user.click(within(first!).getByRole('button', { name: '様式11_6月.xlsxを外す' }))
  expect(asked()).toEqual([['removeBook', '様式11_6月.xlsx']])
})
