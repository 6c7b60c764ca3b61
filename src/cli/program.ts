import { Command, CommanderError, Option } from 'commander'
import { oneLine } from '../answers/plain'
import { profilesText, rulesJson, rulesMarkdown } from '../answers'
import { forms } from '../forms'
import { profileById } from '../profiles'
import { fingerprint, fingerprintText } from '../reading/fingerprint'
import { rules } from '../validators'
import { runCheck, type CheckCall } from './check'
import { runCompare, type CompareCall } from './compare'
import { runDispute, type DisputeCall } from './dispute'
import { CallError, findBooks, openBooks } from './files'
import { runBlank, runSample, type BlankCall, type SampleCall } from './make'
import {
  dayOption,
  jobsOption,
  monthOption,
  monthsOption,
  onlyOption,
  profileOption,
  rowsOption,
  seedOption,
} from './options'
import { complain, deliver, noteTo } from './output'
import { runReport, type ReportCall } from './report'
import { runNext, type NextCall } from './next'
import { runSubmit, type SubmitCall } from './submit'
import { runTotal, type TotalCall } from './total'
import { tool } from './version'
import { inJapanese, wordedHelp } from './wording'

/** Tells the exit status of a command. */
type End = (status: number) => void

function addCheck(program: Command, end: End): void {
  program
    .command('check')
    .description('様式を調べ、提出できるか、どのセルをどの条項により直すかを答えます。')
    .argument('<path...>', '.xlsx / .xlsm のファイル、またはフォルダー')
    .option('--month <YYYY-MM>', '報告月(なければ、いちばん新しい月)', monthOption)
    .option('--profile <name|file>', '年度と局の設定(なければ、様式の都道府県名で選びます)', profileOption)
    .addOption(new Option('--format <format>', '出力の形').choices(['text', 'json', 'html']).default('text'))
    .option('--out <file>', '書き出し先(なければ標準出力)')
    .option('--only <rule,...>', 'これらの規則の指摘だけを出します', onlyOption)
    .option('--by-folder', '下のフォルダーごとに1センターとして調べます')
    .option('--jobs <n>', '--by-folder で同時に調べる数', jobsOption)
    .option('--year', '通年の記録を、すべての月について調べます')
    .option('--draft', '途中チェック: まだ書かれていないものは「残り」として数えます')
    .option('--today <YYYY-MM-DD>', '今日の日付(期限などの規則に使います)', dayOption)
    .option('--fix <dir>', '確実に直せるものを直した写しを、このフォルダーに書き出します(元のファイルは変えません)')
    .option('--verbose', '経過を標準エラーに出します')
    .action(async (paths: string[], call: CheckCall) => {
      end(await runCheck(paths, call))
    })
}

function addTotal(program: Command, end: End): void {
  program
    .command('total')
    .description('様式14と11から数え、月別の報告書のその月を写しに書き込みます。')
    .argument('<path...>', '.xlsx / .xlsm のファイル、またはフォルダー')
    .requiredOption('--month <YYYY-MM>', '報告月', monthOption)
    .option('--profile <name|file>', '年度と局の設定', profileOption)
    .option('--dry-run', '書き込まずに、書き込むものを見せます')
    .option('--out <dir>', '写しを書き出すフォルダー')
    .addOption(new Option('--format <format>', '出力の形').choices(['text', 'json']).default('text'))
    .option('--verbose', '経過を標準エラーに出します')
    .action((paths: string[], call: TotalCall) => {
      end(runTotal(paths, call))
    })
}

function addReport(program: Command, end: End): void {
  const names = (name: string, before: readonly string[] = []): readonly string[] => [...before, name]
  program
    .command('report')
    .description(
      '点検結果を、別のブック(.xlsx)かページ(.html)に書き出します(ファイルのSHA-256と二重確認の欄が付きます)。',
    )
    .argument('<path...>', '.xlsx / .xlsm のファイル、またはフォルダー')
    .requiredOption('--out <file>', '書き出し先(.xlsx か .html)')
    .option('--month <YYYY-MM>', '報告月(なければ、いちばん新しい月)', monthOption)
    .option('--profile <name|file>', '年度と局の設定', profileOption)
    .option('--year', '通年の記録を、すべての月について調べます')
    .option('--draft', '途中チェック: まだ書かれていないものは「残り」として数えます')
    .option('--today <YYYY-MM-DD>', '今日の日付(期限などの規則に使います)', dayOption)
    .option('--checker <name>', '確認した人の名前(2人分、2回指定します。なければ手で書く欄にします)', names)
    .option('--confirm <id,...>', '確認した事項(all ですべて)', (text: string) =>
      text.split(',').map((id) => id.trim()),
    )
    .option('--at <text>', '点検した日時(そのまま印刷します)')
    .option('--verbose', '経過を標準エラーに出します')
    .action(async (paths: string[], call: ReportCall) => {
      end(await runReport(paths, call))
    })
}

function addSubmit(program: Command, end: End): void {
  program
    .command('submit')
    .description('その月に提出するものと期限を示し、提出用の写しを作ります(元のファイルは変えません)。')
    .argument('<path...>', '.xlsx / .xlsm のファイル、またはフォルダー')
    .requiredOption('--month <YYYY-MM>', '報告月', monthOption)
    .option('--profile <name|file>', '年度と局の設定', profileOption)
    .option('--dry-run', '写しを作らずに、作るものを見せます')
    .option('--out <dir>', '写しを書き出すフォルダー')
    .option('--draft', '直すものが残っていても、途中の写しを作ります')
    .option('--year', '通年の記録を、すべての月について調べます')
    .option('--today <YYYY-MM-DD>', '今日の日付(期限までの日数に使います)', dayOption)
    .addOption(new Option('--format <format>', '出力の形').choices(['text', 'json']).default('text'))
    .option('--verbose', '経過を標準エラーに出します')
    .action(async (paths: string[], call: SubmitCall) => {
      end(await runSubmit(paths, call))
    })
}

function addCompare(program: Command, end: End): void {
  program
    .command('compare')
    .description('前に提出したものと今のものを比べ、行とセルと集計の違いを答えます(動いただけの行は違いに数えません)。')
    .argument('<old>', '前に提出したファイル、またはフォルダー')
    .argument('<new>', '今のファイル、またはフォルダー')
    .option('--month <YYYY-MM>', '集計を比べる月', monthOption)
    .option('--profile <name|file>', '年度と局の設定', profileOption)
    .addOption(new Option('--format <format>', '出力の形').choices(['text', 'json']).default('text'))
    .option('--verbose', '経過を標準エラーに出します')
    .action((before: string, after: string, call: CompareCall) => {
      end(runCompare(before, after, call))
    })
}

function addDispute(program: Command, end: End): void {
  program
    .command('dispute')
    .description('おかしいと思う指摘を、名前などを置き換えた行と一緒に文字にします(規則の問い合わせのため)。')
    .argument('<path...>', '.xlsx / .xlsm のファイル、またはフォルダー')
    .requiredOption('--key <key>', '指摘の目印(check --format json の key)')
    .option('--month <YYYY-MM>', '報告月', monthOption)
    .option('--profile <name|file>', '年度と局の設定', profileOption)
    .option('--year', '通年の記録を、すべての月について調べます')
    .option('--today <YYYY-MM-DD>', '今日の日付(期限などの規則に使います)', dayOption)
    .option('--out <file>', '書き出し先(なければ標準出力)')
    .option('--verbose', '経過を標準エラーに出します')
    .action((paths: string[], call: DisputeCall) => {
      end(runDispute(paths, call))
    })
}

function addNext(program: Command, end: End): void {
  program
    .command('next')
    .description('次の月のブックを用意します(月ごとのブックは記録を消し、通年の記録は行を足した写しを作ります)。')
    .argument('<path...>', '.xlsx / .xlsm のファイル、またはフォルダー')
    .option('--month <YYYY-MM>', '準備する月(なければ、いちばん新しい月の次)', monthOption)
    .option('--profile <name|file>', '年度と局の設定', profileOption)
    .option('--rows <n>', '通年の記録に空けておく行の数', rowsOption)
    .option('--dry-run', '書き出さずに、変わるところを見せます')
    .option('--out <dir>', '書き出すフォルダー')
    .addOption(new Option('--format <format>', '出力の形').choices(['text', 'json']).default('text'))
    .option('--verbose', '経過を標準エラーに出します')
    .action((paths: string[], call: NextCall) => {
      end(runNext(paths, call))
    })
}

function addBlank(program: Command, end: End): void {
  program
    .command('blank')
    .description('空の様式を作ります(プルダウンと計算式が入っています)。')
    .argument('[form...]', '様式の名前(様式14、目標管理 など。なければ、毎月提出するものすべて)')
    .requiredOption('--out <dir>', '書き出すフォルダー')
    .option('--profile <name|file>', '年度と局の設定', profileOption)
    .option('--rows <n>', '記入行の数', rowsOption)
    .option('--example', '記入例の行(目標管理では例の件数)を入れます')
    .action((names: string[], call: BlankCall) => {
      end(runBlank(names, call))
    })
}

function addSample(program: Command, end: End): void {
  program
    .command('sample')
    .description('架空のセンターの様式一式を作ります(試しや練習のため)。')
    .requiredOption('--out <dir>', '書き出すフォルダー')
    .option('--profile <name|file>', '年度と局の設定', profileOption)
    .option('--seed <n>', '同じ数なら同じ内容になります', seedOption, 1)
    .option('--months <from..to>', '2024-04..2024-06 のように、作る月', monthsOption)
    .addOption(
      new Option('--layout <layout>', '月ごとのブックか、通年の記録か').choices(['month', 'year']).default('month'),
    )
    .option('--with-errors', 'わざと誤りを入れ、誤り一覧.json に書き出します')
    .action((call: SampleCall) => {
      end(runSample(call))
    })
}

function addRules(program: Command): void {
  program
    .command('rules')
    .description('規則の一覧を出します。')
    .addOption(new Option('--format <format>', '出力の形').choices(['md', 'json']).default('md'))
    .action(({ format }: { format: 'md' | 'json' }) => {
      deliver(format === 'json' ? `${JSON.stringify(rulesJson(rules), null, 2)}\n` : rulesMarkdown(rules), undefined)
    })
}

function addProfiles(program: Command): void {
  program
    .command('profiles')
    .description('年度と局の設定を出します。')
    .argument('[name]', '設定の名前')
    .action((name: string | undefined) => {
      deliver(name === undefined ? profilesText() : `${JSON.stringify(profileOption(name), null, 2)}\n`, undefined)
    })
}

/** Lines with their indent, and nothing in them that acts: cells may hold the commands of a terminal. */
const harmless = (text: string): string =>
  text
    .split('\n')
    .map((line) => /^ */.exec(line)![0] + oneLine(line))
    .join('\n')

function addFingerprint(program: Command, end: End): void {
  program
    .command('fingerprint')
    .description('ブックの見出し・プルダウン・計算式だけを出します(入力された値は出しません)。')
    .argument('<book...>', '.xlsx / .xlsm のファイル')
    .option('--profile <name|file>', '年度と局の設定', profileOption)
    .addOption(new Option('--format <format>', '出力の形').choices(['text', 'json']).default('text'))
    .action((paths: string[], { profile, format }: { profile?: CheckCall['profile']; format: 'text' | 'json' }) => {
      const found = findBooks(paths)
      const { books, ...opened } = openBooks(found.files, noteTo(false))
      const refused = [...found.refused, ...opened.refused]
      const own = profile ?? profileById('hatarakikata-r6')!
      const told = books.map((book) => ({ path: book.id, sheets: fingerprint(book, forms, own) }))
      deliver(
        format === 'json'
          ? `${JSON.stringify(told, null, 2)}\n`
          : told.map(({ path, sheets }) => harmless(fingerprintText(path, sheets, forms))).join('\n'),
        undefined,
      )
      for (const { path, reason } of refused) complain(`${path}: ${reason}`)
      if (refused.length > 0) end(2)
    })
}

/**
 * The command line. Returns the exit status: 0, 1 (something must be corrected) or 2 (something could not be read, or
 * the call is wrong).
 */
export async function main(args: readonly string[]): Promise<number> {
  let status = 0
  const end: End = (told) => {
    status = told
  }
  const program = new Command('yoshiki')
    .description('働き方改革推進支援センターの様式を、提出の前に調べます。')
    .version(tool.version, '-V, --version', '版を表示します')
    .helpOption('-h, --help', '使い方を表示します')
    .helpCommand('help [command]', '使い方を表示します')
    .exitOverride()
    .configureHelp(wordedHelp)
    // What is wrong with a call is said below, in Japanese.
    .configureOutput({ outputError: () => undefined })
  addCheck(program, end)
  addTotal(program, end)
  addReport(program, end)
  addSubmit(program, end)
  addCompare(program, end)
  addDispute(program, end)
  addNext(program, end)
  addBlank(program, end)
  addSample(program, end)
  addRules(program)
  addProfiles(program)
  addFingerprint(program, end)

  try {
    await program.parseAsync(args, { from: 'user' })
    return status
  } catch (error) {
    // Asking for help is not wrong, and calling without anything has already shown it.
    if (error instanceof CommanderError && error.code.startsWith('commander.help')) return error.exitCode === 0 ? 0 : 2
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    if (!(error instanceof CommanderError || error instanceof CallError)) throw error
    complain(`yoshiki: ${error instanceof CallError ? error.message : inJapanese(error)}`)
    return 2
  }
}
