/** What the schema says about one place: its own words are English. */
export interface SchemaError {
  readonly keyword: string
  readonly instanceLocation: string
  readonly error: string
}

const kinds: Readonly<Record<string, string>> = {
  string: '"文字"',
  number: '数',
  integer: '整数',
  object: '{ … }',
  array: '[ … ]',
  null: 'null',
}

const lastNumber = (error: string): string => /(-?[\d.]+?)\.?$/.exec(error)?.[1] ?? ''

function patternWanted([first, ...rest]: readonly string[]): string {
  if (first === 'id') return 'は半角の英小文字、数字、「-」で書いてください。'
  if (first === 'counts') return 'は①②③④のどれか(定まらないものは ?① など)にしてください。'
  return rest.at(-1) === 'month' || rest.includes('months')
    ? 'は "2024-04" のような月にしてください。'
    : 'は "2024-04-01" のような日にしてください。'
}

function wanted({ keyword, error }: SchemaError, place: readonly string[]): string {
  const quoted = [...error.matchAll(/"([^"]*)"/g)].map((found) => found[1]!)
  switch (keyword) {
    case 'false':
      return 'という設定はありません。名前を確かめてください。'
    case 'required':
      return `に「${quoted[0] ?? ''}」がありません。書き加えてください。`
    case 'type':
      return `は${quoted
        .slice(1)
        .map((kind) => kinds[kind] ?? kind)
        .join('か')}で書いてください。`
    case 'enum':
      return `は${error.slice(error.indexOf('[') + 1, error.lastIndexOf(']')).replaceAll(',', '、')}のどれかにしてください。`
    case 'minimum':
      return `は${lastNumber(error)}以上の数にしてください。`
    case 'maximum':
      return `は${lastNumber(error)}以下の数にしてください。`
    case 'minItems':
    case 'maxItems':
      return `には始まりと終わりの2つの${place.at(-1) === 'months' ? '月' : '日'}を書いてください。`
    case 'pattern':
      return patternWanted(place)
    default:
      return 'を読めません。書き方を確かめてください。'
  }
}

/** `#/deadlines/%E6%A7%98/rule` → deadlines, 様, rule. */
const placeOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))

/** Which key of a profile is wrong and what is expected there, in Japanese. */
export function explain(error: SchemaError): string {
  const place = placeOf(error.instanceLocation)
  return `設定${place.length === 0 ? '' : `「${place.join(' > ')}」`}${wanted(error, place)}`
}
