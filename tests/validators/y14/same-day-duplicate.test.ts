import rule from '../../../src/validators/y14/same-day-duplicate'
import { call, visit } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

const other = visit({ company: '有限会社あけぼの印刷', phone: '0852-00-0003', expert: '架空 花子' })

ruleTest(rule, {
  base: { y14: { rows: [visit(), { ...other, date: '2024-06-06', company: 'やまびこ商店', phone: null }] } },
  pass: [
    { why: '別の企業', set: { 'y14.1.date': '2024-06-05', 'y14.1.company': 'あけぼの印刷' } },
    { why: '電話番号が違う同名の企業', set: { 'y14.1.date': '2024-06-05', 'y14.1.phone': '03-0000-0003' } },
    { why: '所在地が違う', set: { 'y14.1.date': '2024-06-05', 'y14.1.address': '出雲市見本町9' } },
    { why: '片方は電話相談', set: { 'y14.1.date': '2024-06-05', 'y14.1.method': '電話' } },
    {
      why: '企業名のない2行',
      sheets: {
        y14: {
          rows: [visit({ company: null, phone: null }), visit({ company: null, phone: null, expert: '架空 花子' })],
        },
      },
    },
    { why: '電話相談は同じ日に何度でも', sheets: { y14: { rows: [call(), call({ expert: '架空 花子' })] } } },
  ],
  fail: [
    { why: '別の専門家', set: { 'y14.1.date': '2024-06-05' }, at: ['y14.1.company'], says: '令和6年6月5日(水)' },
    {
      why: '所在地は県名の有無だけが違う',
      set: { 'y14.1.date': '2024-06-05', 'y14.1.address': '島根県松江市見本町1-1' },
      at: ['y14.1.company'],
    },
    {
      why: '所在地は書き方だけが違う',
      set: { 'y14.1.date': '2024-06-05', 'y14.1.address': '〒690-0000 島根県松江市見本町１丁目１番地' },
      at: ['y14.1.company'],
    },
    {
      why: '同じ専門家に肩書がある',
      set: { 'y14.1.date': '2024-06-05', 'y14.1.expert': '見本太郎(社労士)' },
      at: ['y14.1.company'],
      severity: 'warning',
    },
    {
      why: '名字だけでは別の人と決まらない',
      set: { 'y14.1.date': '2024-06-05', 'y14.1.expert': '見本' },
      at: ['y14.1.company'],
      severity: 'warning',
    },
    {
      why: '同じ専門家(2つのテーマなど)',
      set: { 'y14.1.date': '2024-06-05', 'y14.1.expert': '見本太郎' },
      at: ['y14.1.company'],
      severity: 'warning',
    },
    {
      why: '2名体制の1人が同じ',
      set: { 'y14.1.date': '2024-06-05', 'y14.1.expert': '架空花子、見本 太郎' },
      at: ['y14.1.company'],
      severity: 'warning',
    },
    {
      why: '専門家が空欄',
      set: { 'y14.1.date': '2024-06-05', 'y14.1.expert': null },
      at: ['y14.1.company'],
      severity: 'warning',
    },
    {
      why: '3人の専門家',
      sheets: { y14: { rows: [visit(), visit({ expert: '架空 花子' }), visit({ expert: '仮名 次郎' })] } },
      at: ['y14.1.company'],
      says: '3件',
    },
  ],
})
