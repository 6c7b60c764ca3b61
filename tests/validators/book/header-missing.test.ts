import rule from '../../../src/validators/book/header-missing'
import { call, seminar } from '../../support/rows'
import { ruleTest } from '../../support/ruleTest'

ruleTest(rule, {
  base: { y14: { rows: [call()] }, y11: { rows: [seminar()] } },
  pass: [
    { why: '注記のない短い見出し', set: { 'y14.headers.minutes': '支援時間' } },
    { why: '改行や全角の違い', set: { 'y14.headers.minutes': '支援\n時間（分）' } },
  ],
  fail: [
    {
      why: '似た見出し',
      set: { 'y14.headers.minutes': '相談時間(分)' },
      at: ['様式14.xlsx!AC6'],
      says: '「支援時間」の列が見つかりません。見出し「相談時間(分)」が似ています。',
    },
    { why: '見出しがない', set: { 'y11.headers.place': '' }, at: ['様式11.xlsx!D5'], says: '「実施場所」' },
    {
      why: '別の言葉の見出し',
      set: { 'y14.headers.address': '住居表示' },
      at: ['様式14.xlsx!AK6'],
      says: '「所在地」の列が見つかりません。その位置の見出しは「住居表示」です。',
    },
    {
      why: '端の列の見出し',
      set: { 'y14.headers.date': '実施日' },
      at: ['様式14.xlsx!B6'],
      says: '「相談日」の列が見つかりません。その位置の見出しは「実施日」です。',
    },
    { why: '端の列の見出しがない', set: { 'y14.headers.remarks': '' }, at: ['様式14.xlsx!B4'] },
    {
      why: '隣の見出しで書きつぶした',
      set: { 'y14.headers.address': '企業名' },
      at: ['様式14.xlsx!AK6'],
      says: '「所在地」の列が見つかりません。その位置の見出しは「企業名」です。',
    },
    {
      why: '見出しがいくつも壊れている',
      set: {
        'y11.headers.place': '',
        'y11.headers.time': '',
        'y11.headers.online': '',
        'y11.headers.organiser': '',
      },
      at: ['様式11.xlsx!C5'],
      says: '見出しが4列見つかりません',
    },
  ],
})
