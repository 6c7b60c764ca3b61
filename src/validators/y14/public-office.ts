import { y14 } from '../../forms'
import { key } from '../../text/key'
import { prefectureOf, startsWithPrefecture } from '../../text/prefecture'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const office = message<{ company: string }>(({ company }) => ({
  what: `「${company}」は国や自治体の機関のようです。センターの支援対象ではありません。`,
  next: 'この行を、行政機関からの問合せや相談であれば外してください。',
}))
const publicIndustry = message<{ industry: string }>(({ industry }) => ({
  what: `主な業種が「${industry}」です。国や自治体の機関は支援対象ではありません。`,
  next: '主な業種を確かめ、行政機関の相談であればこの行を外してください。',
}))

/** 「市役所前薬局」 only stands near one. */
const offices = new RegExp(
  `(?:${[
    '労働局|監督署|ハローワーク|公共職業安定所|税務署|法務局|整備局|農政局|運輸支?局|裁判所|(?:警察|消防)(?:署|本部)',
    '(?:総務|法務|外務|財務|文部科学|厚生労働|農林水産|経済産業|国土交通|環境|防衛)省',
    '(?:内閣府|(?:警察|金融|消費者|こども家庭|デジタル|復興|国税|特許|中小企業|観光|気象|海上保安|文化|スポーツ|林野|水産)庁)',
    '(?:都|道|府|県)庁|(?:市|区)役所|(?:町|村)役場|教育委員会',
  ].join('|')})(?![前横裏])`,
)
/** Bodies that bear such a word in their name and are companies or associations all the same. */
const bodies =
  /会社|法人|公社|組合|商工会|農協|漁協|病院|学校|大学|協会|協議会|連合会|財団|社団|商店街|\((?:株|有|同|資|名)\)/

/** 「松江市」「邑南町」「松江市産業振興課」: 「中村」 may be a shop, a 朝市 is a market, a 薬局 no part of an authority. */
const town = /^(?!.*[朝直空]市$)[一-鿿のヶケ]{2,5}[市町村]$|^[一-鿿]{1,4}市.{1,12}(?:[^支]部|課|室|[^薬便]局)$/

/** 「島根県」「島根県松江市」「島根県商工労働部」: the authority itself. */
const isAuthority = (name: string): boolean =>
  '都道府県市区町村部課室局'.includes(name.at(-1)!) &&
  (prefectureOf(name) !== null ||
    town.test(name) ||
    (name.length <= 16 && /(?:[市区町村]|[^支]部|課|室)$/.test(name) && startsWithPrefecture(name) !== null))

export default recordRule({
  id: 'y14-public-office',
  catalogue: ['R313', 'R314'],
  severity: 'warning',
  form: y14,
  reads: ['company', 'industry'],
  title: '行政機関からの相談は記載しない',
  clause:
    '様式14 記入上の留意事項: セミナーに関するもの以外で、労働局(監督署・ハローワーク含む)、他省庁、地方自治体からの電話等の問合せ、相談についても、当該機関はセンターの支援対象ではないことから、この様式(エクセルファイル)には記載しないこと。',
  check(row) {
    const company = row.company.value
    if (company !== null) {
      const name = key(company)
      if (!bodies.test(name) && (offices.test(name) || isAuthority(name))) {
        return { at: row.company, text: office({ company: quoted(company) }) }
      }
    }
    const industry = row.industry.value
    if (industry?.includes('公務')) return { at: row.industry, text: publicIndustry({ industry: 'S 公務' }) }
  },
})
