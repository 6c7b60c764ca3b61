import { commands, type Command } from '../../src/commands/registry'
import { associate, run, type Actions, type CommandEvent, type Pane } from '../../src/commands/run'
import type { Desk, DeskState } from '../../src/taskpane/desk/types'
import { createViews } from '../../src/taskpane/views'

const command = (id: string): Command => commands.find((each) => each.id === id)!

/** A desk that notes what was asked of it, and has findings once it was checked. */
function asked() {
  const said: string[] = []
  let findings = false
  const desk = {
    state: () => ({ findings: findings ? {} : null }) as unknown as DeskState,
    check: () => {
      said.push('check')
      findings = true
      return Promise.resolve()
    },
    step: (by: 1 | -1) => {
      said.push(`step ${by}`)
      return Promise.resolve()
    },
  } as Partial<Desk> as Desk
  const views = createViews()
  const pane: Pane = {
    desk,
    views,
    show: () => {
      said.push('show')
      return Promise.resolve()
    },
  }
  return { said, pane, views }
}

test.each([
  ['checkBeforeSubmission', 'findings', ['show', 'check']],
  ['goToNextFinding', 'findings', ['show', 'check', 'step 1']],
  ['goToPreviousFinding', 'findings', ['show', 'check', 'step -1']],
  ['showTotals', 'totals', ['show', 'check']],
  ['showLists', 'lists', ['show', 'check']],
  ['showSubmission', 'submit', ['show', 'check']],
  ['showPane', 'books', ['show']],
])('%s opens the pane at %s', async (id, view, expected) => {
  const { said, pane, views } = asked()
  views.open('books')
  await run(command(id), pane)
  expect(said).toEqual(expected)
  expect(views.current()).toBe(view)
})

test('what was checked is not checked again by what only looks at it', async () => {
  const { said, pane } = asked()
  for (const id of ['checkBeforeSubmission', 'goToNextFinding', 'goToNextFinding', 'showTotals']) {
    await run(command(id), pane)
  }
  expect(said.filter((each) => each !== 'show')).toEqual(['check', 'step 1', 'step 1'])
})

test('where the pane may not be opened, what was asked is done', async () => {
  const { said, pane } = asked()
  await run(command('checkBeforeSubmission'), { ...pane, show: () => Promise.reject(new Error('not in this Excel')) })
  expect(said).toEqual(['check'])
})

describe('for the ribbon', () => {
  type Act = (event?: CommandEvent) => Promise<void>
  const pressed = (ready: Promise<Pane>): ReadonlyMap<string, Act> => {
    const acts = new Map<string, Act>()
    const actions: Actions = { associate: (id, act) => void acts.set(id, act) }
    associate(actions, ready)
    return acts
  }

  test('every command is there under its name', () => {
    const acts = pressed(Promise.resolve(asked().pane))
    expect([...acts.keys()]).toEqual(commands.map(({ id }) => id))
    for (const id of acts.keys()) expect(id).toMatch(/^[a-z][A-Za-z]+$/)
  })

  test('a button waits for the pane, and is let go when the work is done', async () => {
    const { said, pane } = asked()
    let open: (pane: Pane) => void = () => undefined
    const acts = pressed(new Promise((resolve) => (open = resolve)))
    const done = acts.get('checkBeforeSubmission')!({ completed: () => void said.push('completed') })
    await Promise.resolve()
    expect(said).toEqual([])
    open(pane)
    await done
    expect(said).toEqual(['show', 'check', 'completed'])
  })

  test('it is let go where no pane could be opened, and where the work failed', async () => {
    const completed = jest.fn()
    await pressed(Promise.reject(new Error('no pane'))).get('showPane')!({ completed })
    expect(completed).toHaveBeenCalledTimes(1)
    const { pane } = asked()
    const broken = { ...pane, desk: { ...pane.desk, check: () => Promise.reject(new Error('broken')) } }
    const act = pressed(Promise.resolve(broken)).get('checkBeforeSubmission')!
    await expect(act({ completed })).rejects.toThrow('broken')
    expect(completed).toHaveBeenCalledTimes(2)
  })

  test('a shortcut, which brings no event, does the same', async () => {
    const { said, pane } = asked()
    await pressed(Promise.resolve(pane)).get('goToNextFinding')!()
    expect(said).toEqual(['show', 'check', 'step 1'])
  })
})
