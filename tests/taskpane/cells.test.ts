import type { provideContext } from '../../src/functions'
import { profileById } from '../../src/profiles/builtIn'
import { tellCells } from '../../src/taskpane/cells'
import type { Agreed, Desk } from '../../src/taskpane/desk/types'
import { deskOn } from '../support/desk'
import { call } from '../support/rows'
import { booksOf } from '../support/sheets'

const [shimane, okinawa] = ['hatarakikata-r6-shimane', 'hatarakikata-r6-okinawa'].map((id) => profileById(id)!)

/** A desk that knows what was agreed when it is told so. */
function desk() {
  let agreed: Agreed | null = null
  let changed: () => void = () => undefined
  const known: Partial<Desk> = {
    agreed: () => agreed,
    subscribe: (listener) => {
      changed = listener
      return () => undefined
    },
  }
  return {
    desk: known as Desk,
    learns: (now: Agreed | null) => {
      agreed = now && { ...now }
      changed()
    },
  }
}

test('cells are told once what the book is judged by, and again when that changes', () => {
  const tell = jest.fn<Promise<void>, Parameters<typeof provideContext>>(() => Promise.resolve())
  const { desk: known, learns } = desk()
  tellCells(known, 'ja', tell)
  expect(tell).not.toHaveBeenCalled()
  learns({ profile: shimane!, date1904: false })
  learns({ profile: shimane!, date1904: false })
  learns({ profile: okinawa!, date1904: false })
  learns({ profile: okinawa!, date1904: true })
  expect(tell.mock.calls.map(([context]) => context)).toEqual([
    { profile: shimane, date1904: false, language: 'ja' },
    { profile: okinawa, date1904: false, language: 'ja' },
    { profile: okinawa, date1904: true, language: 'ja' },
  ])
})

test('a book that is known already is told at once; an Excel that refuses to calculate stops nothing', async () => {
  const refuse = jest.fn<Promise<void>, Parameters<typeof provideContext>>(() => Promise.reject(new Error('busy')))
  const { desk: known, learns } = desk()
  learns({ profile: shimane!, date1904: false })
  tellCells(known, 'en', refuse)
  await Promise.resolve()
  expect(refuse).toHaveBeenCalledTimes(1)
  learns({ profile: okinawa!, date1904: false })
  expect(refuse).toHaveBeenCalledTimes(2)
})

test('a desk tells its cells when it has looked at its book, and when another profile is chosen', async () => {
  const tell = jest.fn<Promise<void>, Parameters<typeof provideContext>>(() => Promise.resolve())
  const { desk: real } = deskOn(booksOf({ y14: { rows: [call()] } }))
  tellCells(real, 'ja', tell)
  expect(real.agreed()).toBeNull()
  await real.open()
  await real.check()
  await real.setProfile('hatarakikata-r6-okinawa')
  expect(tell.mock.calls.map(([context]) => context.profile.id)).toEqual([shimane!.id, okinawa!.id])
})
