import {
  formulaName,
  groups,
  namespace,
  type Example,
  type FunctionDefinition,
  type GivenRange,
  type Readers,
} from './define'
import type { Result } from './values'

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

const shownCell = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : value === '' ? '(空欄)' : String(value)

const shown = (result: Result): string =>
  typeof result === 'object' ? result.map((row) => row.map(shownCell).join(' / ')).join(' ⏎ ') : shownCell(result)

function signature({ id, params, ja }: FunctionDefinition): string {
  const names = ja.params as Record<string, readonly [string, string]>
  const list = Object.entries(params as Readers).map(([name, { optional }]) => {
    const [label] = names[name]!
    return optional ? `[${label}]` : label
  })
  return `${formulaName(id)}(${list.join(', ')})`
}

function exampleLines({ call, gives, given = {} }: Example): string[] {
  const ranges = Object.entries(given) as [string, GivenRange][]
  return [`- \`=${call}\` → ${escaped(shown(gives))}`, ...ranges.map(([name, { told }]) => `  (${name}: ${told})`)]
}

function chapter(definition: FunctionDefinition): string[] {
  const { id, ja, params, clause, notes = [], examples } = definition
  const names = ja.params as Record<string, readonly [string, string]>
  return [
    `### ${id}`,
    '',
    ja.description,
    '',
    '```',
    `=${signature(definition)}`,
    '```',
    '',
    '| 引数 | 指定するもの | |',
    '| --- | --- | --- |',
    ...Object.entries(params as Readers).map(([name, { shape, optional }]) => {
      const [label, told] = names[name]!
      const remarks = [shape === 'matrix' ? '範囲' : '', optional ? '省略可' : ''].filter((text) => text !== '')
      return `| ${escaped(label)} | ${escaped(told)} | ${remarks.join('、')} |`
    }),
    '',
    ...(clause === undefined ? [] : [`> ${clause}`, '']),
    ...notes.map((note) => `- ${note}`),
    ...(notes.length > 0 ? ['', '例', ''] : ['例', '']),
    ...(examples as readonly Example[]).flatMap(exampleLines),
    '',
  ]
}

/** docs/functions.md: every function with its clause, in Japanese. */
export function functionsMarkdown(functions: readonly FunctionDefinition[]): string {
  const intro = [
    '# 関数一覧',
    '',
    `作業用のシートで使える、${namespace} の関数です。数式は \`=${formulaName('TARGET')}("④")\` のように入力します。`,
    'このページは関数の定義から作られ、例はすべて実際に計算して確かめています。',
    '',
    '- **提出するセルには残さないでください。** 提出先には様式アシストがないため、`#NAME?` と表示されます。提出前チェックが見つけ、値に置き換えます。',
    '- 日付は、日付のセルでも「2024/6/3」「令和6年6月3日」「R6.6.3」のような文字でもかまいません。数字は全角でも読みます。',
    '- 日付を返す関数のセルは、表示形式を日付にしてください。',
    '- 指定したものが違うときは `#VALUE!`、必要な値がまだないときや決まらないときは `#N/A` になり、セルのエラーの印から理由を読めます。',
    '- 設定(センター、目標件数など)を変えると、自動で計算し直します。読み込みが終わるまでは `#N/A`「設定を読み込んでいます」です。',
    '- `A:A` のように列全体を指定できます。',
    '',
  ]
  const index = groups.flatMap((group) => {
    const own = functions.filter((definition) => definition.group === group)
    return own.length === 0 ? [] : [`| ${group} | ${own.map(({ id }) => `[${id}](#${id.toLowerCase()})`).join('、')} |`]
  })
  const chapters = groups.flatMap((group) => {
    const own = functions.filter((definition) => definition.group === group)
    return own.length === 0 ? [] : [`## ${group}`, '', ...own.flatMap(chapter)]
  })
  return [...intro, '| 分類 | 関数 |', '| --- | --- |', ...index, '', ...chapters].join('\n')
}
