import { y14 } from '../forms'
import type { Random } from './random'
import type { Company } from './types'

/** Every name here is made up of words for "sample", so that no person or company is meant. */
const families = [
  '見本',
  '例示',
  '仮名',
  '試作',
  '架空',
  '雛形',
  '手本',
  '文例',
  '仮設',
  '題目',
  '標本',
  '下書',
  '練習',
]
const given = [
  '太郎',
  '花子',
  '次郎',
  'さくら',
  '一郎',
  'みどり',
  '三郎',
  'かおる',
  '健',
  'ひかり',
  '誠',
  'あおい',
  '進',
]

export interface Experts {
  readonly head: string
  readonly desk: readonly string[]
  readonly consultants: readonly string[]
}

/** Who works at the centre, each with a name of their own. */
export function makeExperts(random: Random): Experts {
  const [first, second] = [random.shuffled(families), random.shuffled(given)]
  const names = first.map((family, i) => `${family} ${second[i]!}`)
  return { head: names[0]!, desk: names.slice(1, 3), consultants: names.slice(3) }
}

const prefixes = [
  'みほん',
  '例示',
  '仮称',
  '架空',
  'かりな',
  'ためし',
  'サンプル',
  '雛形',
  'モデル',
  '手本',
  '想定',
  '文例',
]
const middles = ['', '', '東', '西', '南', '北', '中央', '第一', '新', '港', '山手', '川端']
const industries = y14.codes.industry

/** Endings of company names by the letter of the industry; how often it comes. */
const trades: readonly (readonly [letter: string, endings: readonly string[], weight: number])[] = [
  ['A', ['農園', '牧場'], 3],
  ['B', ['水産', '漁業'], 2],
  ['C', ['採石'], 1],
  ['D', ['建設', '工務店', '塗装', '設備'], 15],
  ['E', ['製作所', '木工', '食品', '縫製', '鉄工', '印刷'], 20],
  ['F', ['ガス'], 1],
  ['G', ['システム', 'ソフト'], 5],
  ['H', ['運輸', '物流'], 8],
  ['I', ['商店', '薬局', '青果', '自動車'], 16],
  ['J', ['保険代理店'], 1],
  ['K', ['不動産'], 3],
  ['L', ['設計事務所', 'デザイン'], 4],
  ['M', ['旅館', '食堂', 'ホテル'], 9],
  ['N', ['美容室', '観光'], 5],
  ['O', ['学習塾'], 3],
  ['P', ['介護', '歯科', '保育園'], 13],
  ['R', ['清掃', '警備', '造園'], 6],
]
const legalForms: readonly (readonly [form: string, weight: number])[] = [
  ['株式会社*', 40],
  ['*株式会社', 15],
  ['有限会社*', 30],
  ['合同会社*', 10],
]

const homes: Readonly<Record<string, readonly [towns: readonly string[], areaCode: string]>> = {
  島根: [['松江市', '出雲市', '浜田市', '益田市', '大田市', '安来市', '江津市', '雲南市'], '0852-00-'],
  沖縄: [['那覇市', 'うるま市', '沖縄市', '名護市', '宮古島市', '石垣市'], '098-000-'],
}

/** Companies one after the other, none of them twice. */
export class Companies {
  private readonly names = new Set<string>()
  private count = 0

  constructor(
    private readonly random: Random,
    private readonly prefecture: string,
    /** Sugar mills are counted there. */
    private readonly withSugar: boolean,
  ) {}

  make(): Company {
    const { random } = this
    const sugar = this.withSugar && random.chance(0.2)
    const [letter, endings] = random.weighted(trades.map(([letter, endings, weight]) => [[letter, endings], weight]))
    const ending = sugar ? '製糖' : random.pick(endings)
    const name = this.newName(ending)
    const number = ++this.count
    const [towns, areaCode] = homes[this.prefecture] ?? [['見本市'], '0852-00-']
    const workers = random.weighted([
      [random.int(3, 9), 3],
      [random.int(10, 29), 5],
      [random.int(30, 99), 3],
      [random.int(100, 280), 1],
    ])
    return {
      name,
      address: `${random.pick(towns)}見本町${random.int(1, 9)}-${random.int(1, 30)}`,
      phone: `${areaCode}${String(number).padStart(4, '0')}`,
      workers,
      nonRegular: random.chance(0.12) ? 0 : random.int(1, Math.max(1, Math.floor(workers * 0.5))),
      industry: industries.find((entry) => entry.startsWith(`${sugar ? 'E' : letter} `))!,
      sugar,
    }
  }

  private newName(ending: string): string {
    const { random, names } = this
    for (;;) {
      const bare = random.pick(prefixes) + random.pick(middles) + ending
      if (names.has(bare)) continue
      names.add(bare)
      if (['介護', '保育園'].includes(ending) && random.chance(0.5)) return `社会福祉法人${bare}`
      if (ending === '歯科') return `医療法人${bare}`
      return random.weighted(legalForms).replace('*', bare)
    }
  }
}

/** The company's columns of 様式14. */
export const companyColumns = (company: Company) => ({
  company: company.name,
  address: company.address,
  phone: company.phone,
  workers: company.workers,
  nonRegular: company.nonRegular,
  industry: company.industry,
})
