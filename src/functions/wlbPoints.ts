import { nearest } from '../text/similar'
import { certificateOf, certificatePoints, certificates, type Certificate } from '../totals/bid'
import { defineFunction } from './runtime/define'
import { wrong } from './runtime/fault'
import { list, text, type Reader } from './runtime/readers'

const names = certificates.map(({ name }) => name)

const certificate: Reader<Certificate> = {
  shape: 'scalar',
  read(raw, about) {
    const typed = text.read(raw, about)
    const found = certificateOf(typed)
    if (found) return found
    const close = nearest(typed, names, 0.3)
    throw wrong(
      `「${typed}」という認定はありません。${close === null ? '' : `「${close}」ではありませんか。`}使えるもの: ${names.join('、')}`,
      `There is no certificate "${typed}". Certificates: ${names.join(', ')}`,
    )
  },
}

export default defineFunction({
  id: 'WLBPOINTS',
  group: '提案と入札',
  params: { certificates: list(certificate) },
  result: 'number',
  ja: {
    description: 'ワーク・ライフ・バランス等の推進に関する指標の得点を、持っている認定から求めます。',
    params: { certificates: ['認定', '認定の名前。いくつかあるときは範囲で指定します'] },
  },
  en: {
    description: 'Points for work-life balance, from the certificates that are held.',
    params: { certificates: ['certificates', 'Names of certificates; several as a range'] },
  },
  clause:
    '入札説明書別添3 3(5) プラチナえるぼし14点、3段階目12点、2段階目10点、1段階目6点、行動計画2点。プラチナくるみん14点、くるみん(令和4年4月1日以降の基準)10点、くるみん(平成29年4月1日~令和4年3月31日までの基準)8点、トライくるみん8点、くるみん(平成29年3月31日までの基準)6点。ユースエール認定10点。複数の認定等に該当する場合は、最も配点が高い区分により加点を行う。',
  notes: ['行動計画は、策定義務のない事業主(常時雇用する労働者100人以下)で、計画期間が満了していないときだけです。'],
  examples: [
    { call: 'YOSHIKI.WLBPOINTS({"トライくるみん","えるぼし2段階目"})', gives: 10 },
    { call: 'YOSHIKI.WLBPOINTS("")', gives: 0 },
  ],
  compute: ({ certificates }) => certificatePoints(certificates),
})
