import { profileById } from '../../src/profiles/builtIn'
import { filledBook } from '../e2e/harness/books'
import { paneTests } from '../e2e/harness/pane'

const open = paneTests()
const { targets } = profileById('hatarakikata-r6-shimane')!

test('cells with our functions are answered by the page of the pane, and know what the book is judged by', async () => {
  const { excel } = await open({ book: filledBook() })
  const answers = await Promise.all([
    excel.call('WAREKI', [45446]).first,
    excel.call('TARGET', ['④']).first,
    excel.call('TARGET', ['B']).first,
  ])
  expect(answers.map(({ value }) => value)).toEqual(['令和6年6月3日(月)', targets.visits, targets.equalPaySeminars])
})
