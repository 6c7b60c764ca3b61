import type { LevelSetting, SettingsView } from '../../../../../src/session/settingsBook'
import type { SettingsState } from '../../../../../src/taskpane/desk/pages/types'

const names = { error: '要修正', warning: '確認', info: '参考', off: '調べない' } as const

const level = (
  rule: string,
  title: string,
  usual: LevelSetting['usual'],
  own: LevelSetting['own'] = null,
): LevelSetting => ({
  rule,
  title,
  clause: `様式14 留意事項: ${title}こと。`,
  usual,
  own,
  choices: (['error', 'warning', 'info', 'off'] as const)
    .slice(['error', 'warning', 'info', 'off'].indexOf(usual))
    .map((one) => ({ level: one, name: names[one] })),
})

const view: SettingsView = {
  profile: {
    id: 'r6-shimane',
    title: '令和6年度 島根働き方改革推進支援センター',
    prefecture: '島根',
    centre: '島根働き方改革推進支援センター',
    fiscalYear: '令和6年度',
    from: '様式の都道府県名による',
  },
  profiles: [
    { id: null, name: '様式の都道府県名による', chosen: true },
    { id: 'r6', name: '令和6年度', chosen: false },
  ],
  centre: '',
  targets: [
    { field: 'consultations', label: '相談件数(①+②+③)', usual: 380, own: null },
    { field: 'seminars', label: 'セミナーの開催回数', usual: 30, own: 24 },
    { field: 'equalPay', label: '同一労働同一賃金の支援件数', usual: null, own: null },
  ],
  levels: [
    level('code.listed', '相談方法は選択肢から選ぶ', 'error'),
    level('phone.digits', '電話番号は数字とハイフンで書く', 'warning', 'off'),
    level('note.long', '備考は短く書く', 'info'),
    ...Array.from({ length: 20 }, (_, i) => level(`rule.${i}`, `決まり${i + 1}を守る`, 'error')),
  ],
}

export const settingsStates = {
  notYet: { settings: null, kept: [] },
  usual: { settings: view, kept: [] },
  kept: {
    settings: { ...view, centre: '島根県働き方改革推進支援センター(松江)' },
    kept: [
      { id: 'reasons', name: '理由', about: '理由を付けて残した指摘 3件。提出用の写しには入りません。' },
      { id: 'settings', name: '設定', about: 'センター名、目標1件、規則の区分1件。提出用の写しには入りません。' },
      { id: 'journal', name: '元に戻すための控え', about: '書き込み 2件。このパソコンにだけあります。' },
    ],
  },
} satisfies Record<string, SettingsState>
