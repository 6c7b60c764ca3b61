import { isDark, opener, type OfficeLibrary } from '../../src/taskpane/office'

type Visibility = 'Hidden' | 'Taskpane'

/** The library as far as the pane's being shown goes. */
function library(watches = true) {
  const shown = jest.fn(() => Promise.resolve())
  let changed: (to: { visibilityMode: Visibility }) => void = () => undefined
  const office = {
    addin: {
      showAsTaskpane: shown,
      onVisibilityModeChanged: (listener: typeof changed) => {
        if (!watches) return Promise.reject(new Error('not in this Excel'))
        changed = listener
        return Promise.resolve()
      },
    },
  } as unknown as OfficeLibrary
  return { office, shown, becomes: (to: Visibility) => changed({ visibilityMode: to }) }
}

test('a hidden pane is brought up, one that is open is left alone', async () => {
  const { office, shown, becomes } = library()
  const show = opener(office, { visibilityMode: 'Hidden' })
  await show()
  expect(shown).toHaveBeenCalledTimes(1)
  becomes('Taskpane')
  await show()
  expect(shown).toHaveBeenCalledTimes(1)
  becomes('Hidden')
  await show()
  expect(shown).toHaveBeenCalledTimes(2)
})

test('where Excel tells nothing of it, it is asked every time', async () => {
  const { office, shown } = library(false)
  const show = opener(office, { visibilityMode: 'Taskpane' })
  await show()
  await show()
  expect(shown).toHaveBeenCalledTimes(2)
})

test('without a word about it the pane counts as hidden', async () => {
  const { office, shown } = library()
  await opener(office, null)()
  expect(shown).toHaveBeenCalledTimes(1)
})

test.each([
  ['says so', { isDarkTheme: true, bodyBackgroundColor: '#ffffff' }, true],
  ['says no', { isDarkTheme: false, bodyBackgroundColor: '#000000' }, false],
  ['only shows its black ground', { bodyBackgroundColor: '#262626' }, true],
  ['only shows its grey ground', { bodyBackgroundColor: '#444444' }, true],
  ['only shows its white ground', { bodyBackgroundColor: '#FFFFFF' }, false],
  ['shows nothing that can be read', { bodyBackgroundColor: 'window' }, false],
  ['says nothing', undefined, false],
])('an Excel that %s', (_why, officeTheme, dark) => {
  const context = { officeTheme } as unknown as OfficeLibrary['context']
  expect(isDark(context)).toBe(dark)
})
