import { openDays } from '../../calendar/business'
import type { Scalar } from '../../workbook/types'
import type { DraftRow } from '../types'
import { forms, type Spoiling } from './spoil'

const { seminars, answers } = forms
const mark = '○'

/** A cell of the first or second seminar of the month. */
const seminar = (
  catalogue: readonly string[],
  what: string,
  place: number,
  field: string,
  set: (row: DraftRow) => Scalar,
): Spoiling => ({
  catalogue,
  what,
  apply(bench) {
    const row = bench.seminar(place)
    if (!row) return null
    row[field] = set(row)
    return { form: seminars, row, field }
  },
})

export const seminarMistakes: readonly Spoiling[] = [
  seminar(['R257'], '共催/独自/講師派遣が選択肢にない「後援」', 0, 'organiser', () => '後援'),
  seminar(['R130', 'R270'], '回答回収数が様式13の件数より2件多い', 0, 'answers', (row) => Number(row['answers']) + 2),
  seminar(['R256', 'A51'], 'テーマに「△」', 0, 'themeCare', () => '△'),
  seminar(['R268'], '時間が終わりから始まりへ', 1, 'time', () => '15:30~13:30'),
  seminar(['R260'], '参加人数が文字(「名」付き)', 1, 'participants', (row) => `${String(row['participants'])}名`),
  seminar(['R261'], '回答があるのにアンケートの実施が空欄', 1, 'survey', () => null),
  seminar(['R255'], 'オンラインによる実施が選択肢にない「あり」', 1, 'online', () => 'あり'),
]

const answer = (
  catalogue: readonly string[],
  what: string,
  field: string,
  set: (row: DraftRow) => Scalar,
  where?: (row: DraftRow) => boolean,
): Spoiling => ({
  catalogue,
  what,
  apply(bench) {
    const row = bench.take(answers, where)
    if (!row) return null
    row[field] = set(row)
    return { form: answers, row, field }
  },
})

const strayAnswer: Spoiling = {
  catalogue: ['R130', 'R270'],
  what: '実施日が様式11にないセミナーの回答',
  apply(bench) {
    const row = bench.take(answers)
    const held = bench.seminarDays()
    const day = openDays(bench.month).find((day) => !held.has(day))
    if (!row || day === undefined) return null
    row['date'] = day
    return { form: answers, row, field: 'date' }
  },
}

const headerRenamed: Spoiling = {
  catalogue: ['R284'],
  what: '見出し「資本金額」を「資本金」に変えた',
  apply: (bench) =>
    bench.edit(
      answers,
      ({ header, columns }) => ({ row: header.row + header.rows - 1, col: columns['capital']! }),
      () => '資本金',
    ),
}

export const answerMistakes: readonly Spoiling[] = [
  answer(['R271'], '設問1が選択肢にない4', 'clarity', () => 4),
  answer(
    ['R272'],
    '設問2が選択肢にない12',
    'trigger',
    () => 12,
    (row) => row['trigger'] !== 10,
  ),
  answer(['R273'], '設問3が番号でなく「知っていた」', 'knew', () => '知っていた'),
  answer(
    ['R274'],
    '設問4が選択肢にない16',
    'knewFrom',
    () => 16,
    (row) => row['knew'] === 1 && row['knewFrom'] !== 14,
  ),
  answer(
    ['R275'],
    '「7-未記入」とほかの○が両方ある',
    'wantNone',
    () => mark,
    (row) => row['wantNone'] == null,
  ),
  answer(
    ['R275', 'A53'],
    '設問5に「✓」',
    'wantCases',
    () => '✓',
    (row) => row['wantNone'] == null,
  ),
  answer(
    ['R276'],
    '参加者情報が選択肢にない6',
    'role',
    () => 6,
    (row) => row['role'] !== 4,
  ),
  answer(['R277'], '支援の希望有無が選択肢にない3', 'visitWish', () => 3),
  answer(['R279'], '実施日が文字列', 'date', (row) => String(row['date']).replaceAll('-', '/')),
  strayAnswer,
  headerRenamed,
]
