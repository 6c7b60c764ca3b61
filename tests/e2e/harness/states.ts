import { filledBook, otherFiles, recordSheet, withoutWishes } from './books'
import type { OpenPane, PaneOptions } from './pane'

/** Every state of the pane that has a name: how it comes about in Excel, for tests and for pictures alike. */

export interface State {
  readonly name: string
  readonly title: string
  readonly options: () => PaneOptions
  /** From the open pane to the state; what is given back ends it. */
  readonly reach: (pane: OpenPane) => Promise<void | (() => void)>
}

const all = ['様式11.xlsx', '様式13.xlsx', '様式14.xlsx', '様式15.xlsx']
const wrong = (): PaneOptions => ({ book: filledBook({ withErrors: true }) })
const right = (): PaneOptions => ({ book: withoutWishes(filledBook({ files: all })) })
/** In the first month of the year nothing has to be known of earlier ones. */
const unfilled = (): PaneOptions => ({
  book: filledBook({ files: all, months: ['2024-04', '2024-04'], blank: '4月' }),
  now: '2024-05-02T10:00:00+09:00',
})

export const states: readonly State[] = [
  {
    name: 'first-run',
    title: 'はじめて開いたとき',
    options: () => ({ ...wrong(), firstRun: true }),
    reach: () => Promise.resolve(),
  },
  { name: 'unchecked', title: '未実施', options: wrong, reach: (pane) => pane.says('未実施') },
  {
    name: 'checking',
    title: '実施中',
    options: wrong,
    reach: async (pane) => {
      const release = pane.excel.hold()
      await pane.press('提出前チェック')
      await pane.says('実施中')
      return release
    },
  },
  { name: 'findings', title: '指摘あり', options: wrong, reach: (pane) => pane.check() },
  { name: 'clean', title: '指摘なし', options: right, reach: (pane) => pane.check() },
  {
    name: 'changed',
    title: '変更あり',
    options: wrong,
    reach: async (pane) => {
      await pane.check()
      pane.excel.addsSheet('メモ')
      await pane.says('変更あり')
    },
  },
  {
    name: 'draft',
    title: '途中チェック',
    options: wrong,
    reach: async (pane) => {
      await pane.check()
      await pane.role('switch', /途中チェック/).click()
      await pane.finished()
    },
  },
  {
    name: 'current',
    title: '次の指摘',
    options: wrong,
    reach: async (pane) => {
      await pane.check()
      for (let n = 0; n < 4; n++) await pane.press('次の指摘へ')
      await pane.says('4 / ')
    },
  },
  {
    name: 'preview',
    title: '直す前の確認',
    options: wrong,
    reach: async (pane) => {
      await pane.check()
      await pane.press('直す')
      await pane.role('dialog').waitFor()
    },
  },
  {
    name: 'fixed',
    title: '直したあと',
    options: wrong,
    reach: async (pane) => {
      await pane.check()
      await pane.press('直す')
      await pane.role('dialog').getByRole('button', { name: '直す' }).click()
      await pane.says(/を直しました。$/)
    },
  },
  {
    name: 'totals',
    title: '集計',
    options: unfilled,
    reach: async (pane) => {
      await pane.check()
      await pane.open('集計')
      await pane.says(/の集計$/)
    },
  },
  {
    name: 'totals-preview',
    title: '集計を書き込む前の確認',
    options: unfilled,
    reach: async (pane) => {
      await pane.check()
      await pane.open('集計')
      await pane.press(/書き込む$/)
      await pane.role('dialog').waitFor()
    },
  },
  {
    name: 'books',
    title: '他のブック',
    options: wrong,
    reach: async (pane) => {
      await pane.check()
      await pane.open('他のブック')
      await pane.addFiles(otherFiles())
      await pane.frame
        .getByRole('button', { name: /を外す$/ })
        .nth(1)
        .waitFor()
    },
  },
  {
    name: 'refused',
    title: '書き込めないとき',
    options: wrong,
    reach: async (pane) => {
      await pane.check()
      for (const sheet of pane.excel.book.sheets) sheet.protected = true
      await pane.press('直す')
      await pane.role('dialog').getByRole('button', { name: '直す' }).click()
      await pane.says(/保護されて/)
    },
  },
  {
    name: 'busy',
    title: 'セルを編集しているとき',
    options: wrong,
    reach: async (pane) => {
      pane.excel.busy = true
      await pane.press('提出前チェック')
      await pane.says(/入力中のため/)
    },
  },
  ...(
    [
      ['lists', '入力規則'],
      ['help', '入力ヘルプ'],
      ['submit', '提出'],
      ['settings', '設定'],
    ] as const
  ).map(([name, tab]): State => ({
    name,
    title: tab,
    options: wrong,
    reach: async (pane) => {
      await pane.check()
      pane.excel.selects(recordSheet, 'C9')
      await pane.open(tab)
      await pane.frame.getByRole('tabpanel').getByRole('heading').first().waitFor()
    },
  })),
]
