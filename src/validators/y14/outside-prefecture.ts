import { y14 } from '../../forms'
import { startsWithPrefecture } from '../../text/prefecture'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'
import { companyRows, type Row } from './companies'

const outside = message<{ found: string; own: string }>(({ found, own }) => ({
  what: `所在地が「${found}」で始まっています。支援の対象は${own}に事業拠点のある企業です。`,
  next: `所在地を、${own}の事業拠点があればその所在地にしてください。`,
}))

export default recordRule({
  id: 'y14-outside-prefecture',
  catalogue: ['R042'],
  severity: 'warning',
  form: y14,
  reads: ['address'],
  uses: ['method', 'company', 'phone'],
  kin: ['method'],
  title: '支援の対象は県内に事業拠点のある企業',
  clause:
    '第5の1(2) 都道府県センターによる支援は、島根県内に事業拠点のある企業に限ることとし、島根県内に事業拠点のない企業から支援の依頼があった場合は、該当の都道府県センターを案内すること(ただし、第5の6の都道府県センターで開催したセミナーの参加者は対象として差し支えない)。',
  check(row, scene) {
    const own = scene.profile.prefecture
    const address = row.address.value
    if (own === '' || address === null) return
    const found = startsWithPrefecture(address)
    // 「東京都港区(事業所:島根県松江市)」 has a place of business inside; 東京都 itself ends in 京都.
    if (found === null || found === own || address.lastIndexOf(own) > 3) return
    // Every address is elsewhere where the prefecture itself is in question.
    if (scene.conflicts.some((conflict) => conflict.kind === 'prefecture')) return
    const afterSeminar = (one: Row): boolean => {
      const method = one.method.value
      return method !== null && scene.profile.counts[method] === '③'
    }
    if (companyRows(scene, row as Row).some(afterSeminar)) return
    return { at: row.address, text: outside({ found, own }) }
  },
})
