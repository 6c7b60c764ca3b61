import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { levelWord } from '../../src/answers/words'
import { main } from '../../src/cli/program'
import { commands } from '../../src/commands/registry'
import { levelName } from '../../src/session/settingsBook'
import { helpWords } from '../../src/taskpane/ui/help/words'
import { listsWords } from '../../src/taskpane/ui/lists/words'
import { settingsWords } from '../../src/taskpane/ui/settings/words'
import { submitWords } from '../../src/taskpane/ui/submit/words'
import { words } from '../../src/taskpane/ui/words'

/** What the pages of the project name has to be there: files, pictures, headings, commands with their options, scripts. */

const root = path.join(__dirname, '../..')
const pages = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const textOf = (page: string): string => readFileSync(path.join(root, page), 'utf8')

/** As GitHub names a heading. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/`/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-')
const anchorsOf = (page: string): string[] =>
  [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!))

const linksOf = (page: string): string[] =>
  [...textOf(page).matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)]
    .map(([, target]) => decodeURI(target!))
    .filter((target) => !/^[a-z]+:/.test(target))

function isThere(page: string, target: string): boolean {
  const [file = '', anchor] = target.split('#')
  const wanted = file === '' ? page : path.join(path.dirname(page), file)
  if (!existsSync(path.join(root, wanted))) return false
  return anchor === undefined || anchorsOf(wanted).includes(anchor)
}

it.each(pages)('every link of %s leads somewhere', (page) => {
  expect(linksOf(page).filter((target) => !isThere(page, target))).toEqual([])
})

it('a link is followed to its file and its heading', () => {
  expect(linksOf('docs/guide.md').length).toBeGreaterThan(20)
  expect(isThere('docs/guide.md', 'deployment.md#7-データはどこにあるか')).toBe(true)
  expect(isThere('docs/guide.md', 'deployment.md#8-データはどこにあるか')).toBe(false)
  expect(isThere('README.md', 'docs/nowhere.md')).toBe(false)
})

/** Lines of code blocks that call the program: the words of each, without a comment. */
const callsOf = (page: string): string[][] =>
  [
    ...textOf(page).matchAll(/^ *(?:npx )?yoshiki (.+)$/gm),
    ...textOf(page).matchAll(/`(?:npx )?yoshiki ([^`]+)`/g),
  ].map(([, call]) =>
    call!
      .replace(/\s#.*$/, '')
      .trim()
      .split(/\s+/),
  )

async function helpOf(command: string | null): Promise<string> {
  const said: string[] = []
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  await main(command === null ? ['--help'] : [command, '--help'])
  write.mockRestore()
  return said.join('')
}

const commandsIn = (help: string): string[] => [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name!)
const optionsIn = (text: string): string[] => text.match(/--[a-z][a-z-]*/g) ?? []

it.each(pages)('every command and option of %s is one of the program', async (page) => {
  const commands = commandsIn(await helpOf(null))
  const unknown: string[] = []
  for (const [command = '', ...words] of callsOf(page)) {
    if (command === 'help') continue
    if (!commands.includes(command)) {
      unknown.push(command)
      continue
    }
    const known = optionsIn(await helpOf(command))
    unknown.push(...optionsIn(words.join(' ')).filter((option) => !known.includes(option)))
  }
  expect(unknown).toEqual([])
})

it('README and the guide name every command of the program', async () => {
  const commands = commandsIn(await helpOf(null)).filter((name) => name !== 'help')
  expect(commands).toContain('check')
  for (const page of ['README.md', 'docs/guide.md']) {
    const named = new Set(callsOf(page).map(([command]) => command))
    expect(commands.filter((name) => !named.has(name))).toEqual([])
  }
})

it('the options that README lists are all of those of check', async () => {
  const listed = [...textOf('README.md').matchAll(/^\| `(--.+)` +\|/gm)].flatMap(([, options]) => optionsIn(options!))
  const known = optionsIn(await helpOf('check')).filter((option) => !['--help', '--verbose'].includes(option))
  expect(listed.sort()).toEqual([...new Set(known)].sort())
})

it.each(['README.md', 'docs/guide.md'])('every option that %s names by itself is one of the program', async (page) => {
  const known = new Set<string>()
  for (const command of commandsIn(await helpOf(null)).filter((name) => name !== 'help'))
    for (const option of optionsIn(await helpOf(command))) known.add(option)
  const named = [...textOf(page).matchAll(/`(--[^`]+)`/g)].flatMap(([, words]) => optionsIn(words!))
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((option) => !known.has(option))).toEqual([])
})

it.each(pages)('every script of %s is one of the package', (page) => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
  const named = [...textOf(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!)
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})

/** What stands on the screen: texts as they are, and those with something in them for these examples. */
const examples = [2, 3, 12, 'C12', '訪問コンサルティング', '様式11・様式13']
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function')
    return examples.map((example) => String((words as (of: unknown) => unknown)(example)))
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : []
}

/** 「…」 of the guide that stand in the forms, in Excel or in books, not in the pane. */
const elsewhere = ['〜こと', '必ず', '原則', '望ましい', '程度', '3~5', '様式']

it('what the guide quotes from the pane stands there, word for word', () => {
  const [pane = ''] = textOf('docs/guide.md').split('## コマンドで使う')
  const quoted = [...pane.matchAll(/「((?:[^「」]|「[^「」]*」)+)」/g)].map(([, text]) => text!)
  const shown = new Set([
    ...[words, listsWords, helpWords, submitWords, settingsWords].flatMap((part) => textsOf(part)),
    ...commands.map(({ label }) => label.ja),
    ...Object.values(levelWord),
    levelName('off'),
    '書き込む',
  ])
  expect(quoted.length).toBeGreaterThan(60)
  expect(quoted.filter((text) => !shown.has(text) && !elsewhere.includes(text))).toEqual([])
})

it('the ribbon of the guide is that of the manifest', () => {
  const table = textOf('docs/guide.md').match(/^\| リボンのボタン[^]*?\n\n/m)![0]
  const listed = [...table.matchAll(/^\| (\S+) +\|/gm)].map(([, label]) => label!).slice(2)
  const manifest = textOf('manifest.xml')
  const onRibbon = [...manifest.matchAll(/<Label resid="(\w+\.Label)" \/>\s*<Supertip>/g)].map(
    ([, id]) => manifest.match(new RegExp(`id="${id!}" DefaultValue="([^"]+)"`))![1],
  )
  expect(listed).toEqual(onRibbon)
})
