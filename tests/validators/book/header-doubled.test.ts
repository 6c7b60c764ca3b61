import rule from '../../../src/validators/book/header-doubled'
import { seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y11: { rows: [seminar()] } },
  pass: [
    { why: '隣の見出しを書きつぶしたことは、そちらで言う', set: { 'y11.headers.place': '参加人数' } },
    { why: '同じ名の見出しでも群で区別できる', sheets: { y15: { months: { '6月': { direct: 1 } } } } },
  ],
  fail: [
    {
      why: '同じ見出しが2列',
      set: { 'y11.added.0': '参加人数' },
      at: ['様式11.xlsx!AA5'],
      says: '「参加人数」の見出しがU列とAA列にあり、どの列か決まりません。',
    },
  ],
})
