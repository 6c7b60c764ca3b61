import rule from '../../../src/validators/y14/method-not-listed'
import { call } from '../../support/rows'
import { judgeSheets, ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()] } },
  pass: [
    { why: '空欄', set: { 'y14.0.method': null } },
    { why: '全角の括弧', set: { 'y14.0.method': 'その他（備考欄に記入）' } },
    { why: '前後の空白', set: { 'y14.0.method': ' 電話 ' } },
  ],
  fail: [
    { why: '短い呼び名', set: { 'y14.0.method': '訪問' }, at: ['y14.0.method'], says: '「訪問コンサルティング」など' },
    {
      why: '似ていない文',
      set: { 'y14.0.method': '駅前にて' },
      at: ['y14.0.method'],
      says: 'プルダウンメニューの項目を選んで',
    },
    { why: '数', set: { 'y14.0.method': 1 }, at: ['y14.0.method'] },
    {
      why: '設定にある別名',
      set: { 'y14.0.method': '訪問' },
      profile: { values: { '様式14.method': { 訪問: '訪問コンサルティング' } } },
      at: ['y14.0.method'],
      fix: '訪問コンサルティング',
    },
  ],
})

const choicesFor = (method: string | number) =>
  judgeSheets({ y14: { rows: [call({ method })] } }, [rule]).findings[0]!.choices

describe('choices', () => {
  it.each([
    ['訪問', '訪問コンサルティング'],
    ['オンライン', 'オンラインコンサルティング'],
    ['個別相談会', 'セミナー開催後個別相談会'],
    ['その他', 'その他(備考欄に記入)'],
    ['電話相談', '電話'],
    ['TEL', '電話'],
    ['Ｚｏｏｍ', 'オンラインコンサルティング'],
    ['Eメール', 'メール'],
    ['来所相談', '来所'],
    ['窓口派遣', '窓口相談派遣'],
    ['営業時', '営業時相談'],
  ])('%s → %s first', (typed, meant) => expect(choicesFor(typed)[0]).toBe(meant))
  it('names nothing that shares no word with what was typed', () => expect(choicesFor('電話相談')).toEqual(['電話']))
  it('offers the whole list where nothing resembles', () => expect(choicesFor('駅前')).toHaveLength(9))
})
