import { y11 } from '../../forms'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const alone = message<Record<never, never>>(() => ({
  what: '職務分析・職務評価だけに「○」があります。',
  next: '同一労働同一賃金のための職務分析・職務評価なら、同一労働同一賃金にも「○」を入力してください。',
}))

export default recordRule({
  id: 'y11-job-analysis-theme',
  catalogue: ['R267'],
  severity: 'warning',
  form: y11,
  reads: ['themeJobAnalysis', 'themeEqualPay'],
  title: '職務分析・職務評価は同一労働同一賃金のためのもの',
  clause:
    '様式11 記載要領: 「同一労働同一賃金に係る職務分析・職務評価」とは、正社員とパートタイム労働者や有期契約労働者の間の不合理な待遇差の解消を図るための職務分析・職務評価であって、それを目的としない企業全体の人事・評価制度に関するものは除く。',
  check(row) {
    if (row.themeJobAnalysis.value !== true || row.themeEqualPay.value === true) return
    return { at: row.themeJobAnalysis, text: alone({}), related: [row.themeEqualPay.at] }
  },
})
