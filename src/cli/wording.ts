import { Help, type CommanderError, type HelpConfiguration, type Option } from 'commander'

const quotedNames = /'([^']*)'/g
const suggestion = /Did you mean (?:one of )?([^)]*?)\?/

const usage = '使い方: yoshiki --help'

/** What is wrong with a call, by the code of the library that read it; its own text is English. */
export function inJapanese({ code, message }: CommanderError): string {
  const [first = '', second = ''] = [...message.matchAll(quotedNames)].map((found) => found[1]!)
  const meant = suggestion.exec(message)?.[1]
  const close = meant === undefined ? '' : `「${meant.replaceAll(', ', '」「')}」ではありませんか。`
  switch (code) {
    case 'commander.unknownCommand':
      return `「${first}」という命令はありません。${close}${usage}`
    case 'commander.unknownOption':
      return `「${first}」という指定はありません。${close}${usage}`
    case 'commander.missingArgument':
      return `「${first}」がありません。続けて書いてください。${usage}`
    case 'commander.optionMissingArgument':
      return `「${first}」の値がありません。続けて書いてください。${usage}`
    case 'commander.missingMandatoryOptionValue':
      return `「${first}」がありません。指定してください。${usage}`
    case 'commander.invalidArgument':
      return `「${first}」に「${second}」は使えません。使えるもの: ${/choices are (.*)\.$/m.exec(message)?.[1] ?? ''}`
    case 'commander.excessArguments':
      return `「${first}」に続けて書いたものが多すぎます。${usage}`
    default:
      return `この命令は実行できません。${usage}`
  }
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '使い方:',
  'Arguments:': '続けて書くもの:',
  'Options:': '指定:',
  'Commands:': '命令:',
}

const plain = new Help()

/** Help whose own words are Japanese too. */
export const wordedHelp: HelpConfiguration = {
  styleTitle: (title) => titles[title] ?? title,
  optionDescription: (option: Option) =>
    plain.optionDescription(option).replace('(choices: ', '(使えるもの: ').replace('default: ', '指定がなければ '),
}
