import rule from '../../../src/validators/y14/public-office'
import { call } from '../../support/rows'
import { judgeSheets, ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()] } },
  pass: [
    { why: '企業名が空欄', set: { 'y14.0.company': null } },
    { why: '業種が不明', set: { 'y14.0.industry': '不明' } },
  ],
  fail: [
    {
      why: '労働局',
      set: { 'y14.0.company': '島根労働局雇用環境・均等室' },
      at: ['y14.0.company'],
      says: '支援対象では',
    },
    { why: '業種が公務', set: { 'y14.0.industry': 'S 公務(他に分類されるものを除く)' }, at: ['y14.0.industry'] },
    {
      why: 'どちらでも1件',
      set: { 'y14.0.company': '松江市役所', 'y14.0.industry': 'S 公務(他に分類されるものを除く)' },
      at: ['y14.0.company'],
    },
  ],
})

describe('names', () => {
  const found = (company: string) => judgeSheets({ y14: { rows: [call({ company })] } }, [rule]).findings.length === 1
  it.each([
    '松江労働基準監督署',
    'ハローワーク松江',
    '厚生労働省',
    '中国経済産業局・経済産業省',
    '島根県',
    '島根県庁',
    '島根県松江市',
    '見本町役場',
    '見本市教育委員会',
    '広島国税庁',
    '松江市',
    '邑南町',
    '隠岐の島町',
    '松江市 産業振興課',
    '島根県商工労働部',
    '松江地方法務局',
    '見本市消防本部',
    '島根県警察本部',
  ])('%s is an office', (name) => expect(found(name)).toBe(true))
  it.each([
    '島根県住宅供給公社',
    '有限会社 公務サービス',
    '㈱労働局前印刷',
    '松江市役所生活協同組合',
    '見本市社会福祉協議会',
    '中村',
    '出雲朝市',
    '島根県商工会青年部',
    '見本市立病院総務課',
    '松江市薬局',
    '四日市運送',
    '島根県社会保険労務士会松江支部',
    '見本町商店',
    '松江市立見本病院',
    '島根県森林組合連合会',
    '省エネ設備株式会社',
    '庁舎前食堂',
    '市役所前薬局',
    '県庁前タクシー',
    '石見ハローワークサポート合同会社',
  ])('%s is none', (name) => expect(found(name)).toBe(false))
})
