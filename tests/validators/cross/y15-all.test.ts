import rule from '../../../src/validators/cross/y15-all'
import { call } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'
import { complete, consultations, june } from './base'

// The row その他 may stand in any of ①~④; here it stands in ①.
const base = {
  ...complete,
  y14: { rows: [...consultations, call({ method: 'その他(備考欄に記入)' })] },
  y15: { months: { '6月': { ...june, direct: 3 } } },
}

ruleTest(rule, {
  base,
  pass: [
    { why: 'その他のない月', sheets: complete },
    { why: '①が違えば①で指摘する', sheets: complete, set: { 'y15.6月.direct': 3 } },
    { why: 'その他を②に計上', set: { 'y15.6月.direct': 2, 'y15.6月.dispatchConsultations': 2 } },
    { why: '合計欄の古い計算結果は読まない', set: { 'y15.6月.all': { formula: 'C9+M9', value: 0 } } },
    { why: '1つでも読めない欄があれば合計は決まらない', set: { 'y15.6月.visits': '二件' } },
  ],
  fail: [
    {
      why: 'その他がどこにも計上されていない',
      set: { 'y15.6月.direct': 2 },
      at: ['y15.6月.all'],
      says: '①~④の合計は6件(2+1+1+2)ですが、様式14の6月は7件です(差1件)。',
    },
    {
      why: 'その他が2か所に計上されている',
      set: { 'y15.6月.visits': 3 },
      at: ['y15.6月.all'],
      says: '差1件',
    },
  ],
})
