import { counted } from '../../../answers/plain'

/** 設定 in words. */
export const settingsWords = {
  title: '設定',
  lead: '何をもとに調べるかを、このブックに合わせます。変えるとすぐに調べ直します。',
  notYet: 'ブックを読むと、設定がここに並びます。',
  profile: {
    title: '設定の種類',
    choose: '設定の種類',
    prefecture: '都道府県',
    centre: 'センター',
    fiscalYear: '年度',
    edition: '使っている設定',
  },
  centre: {
    title: 'センター名',
    label: 'このブックで使う名前',
    hint: (usual: string): string => `空欄のときは「${usual}」を使います。`,
    set: '変える',
  },
  targets: {
    title: '年間の目標',
    lead: '空欄のときは、いつもの数を使います。',
    usual: (n: number): string => `いつもは${counted(n)}件`,
    noUsual: 'いつもの数はありません',
    unit: '件',
    wrong: '0以上の整数で入力してください。まだ変えていません。',
    none: 'この様式に年間の目標はありません。',
  },
  levels: {
    title: '規則ごとの区分',
    lead: '区分を下げるか、調べないようにできます。上げることはできません。',
    search: '規則を探す',
    searchHint: '題名か条項の一部',
    changedOnly: '変えたものだけ',
    all: (n: number): string => `${counted(n)}件`,
    found: (n: number, all: number): string => `${counted(all)}件のうち${counted(n)}件`,
    none: '当てはまる規則はありません。',
    level: (title: string): string => `区分 ${title}`,
    usual: (name: string): string => `${name}(いつも)`,
    changed: (name: string): string => `いつもは${name}`,
    clause: '条項',
    count: (n: number): string => (n === 0 ? 'すべていつもどおり' : `${counted(n)}件を変えています`),
    more: (n: number): string => `ほか${counted(n)}件を表示する`,
  },
  kept: {
    title: '様式アシストが残しているもの',
    lead: 'このブックとこの端末に、次のものを残しています。ほかには何も残していません。',
    none: '何も残していません。',
    remove: '消す',
    removeAll: 'すべて消す',
    question: (name: string): string =>
      `「${name}」を消します。様式に入力した内容は変わりません。消したものは元に戻せません。`,
    questionAll: '残しているものをすべて消します。様式に入力した内容は変わりません。消したものは元に戻せません。',
    cancel: 'やめる',
  },
} as const
