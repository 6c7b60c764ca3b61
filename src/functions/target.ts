import { defineFunction } from './runtime/define'
import { absent } from './runtime/fault'
import { item } from './runtime/items'

export default defineFunction({
  id: 'TARGET',
  group: '目標と進捗',
  params: { item: item() },
  result: 'number',
  profile: true,
  ja: {
    description: '年間の目標件数を設定から読みます。',
    params: { item: ['項目', '①+②+③、④、⑥、A、B などの記号か、様式15の見出し'] },
  },
  en: {
    description: 'The annual target of a number of the monthly report, from the settings.',
    params: { item: ['item', 'A sign such as ④ or A, a sum such as ①+②+③, or the heading'] },
  },
  clause:
    '第5の1(3)① 都道府県センターの年間の活動についての目標件数は以下のとおり。目標件数とは、本事業において、委託者が実施することが望ましいと考える活動件数である。',
  examples: [
    { call: 'YOSHIKI.TARGET("④")', gives: 380 },
    { call: 'YOSHIKI.TARGET("①+②+③")', gives: 380 },
    { call: 'YOSHIKI.TARGET("B")', gives: 12 },
  ],
  compute({ item }, { profile }) {
    const target = profile.targets[item.field]
    if (target !== undefined) return target
    throw absent(
      `「${item.name}」の目標件数は設定にありません。設定に目標件数を入れると使えます。`,
      `There is no target for "${item.name}" in the settings.`,
    )
  },
})
