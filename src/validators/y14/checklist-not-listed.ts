import { listed } from './listed'

export default listed({
  id: 'y14-checklist-not-listed',
  catalogue: ['R304', 'A56'],
  title: 'チェックリスト案件かどうかは「該当」「非該当」「不明」から選ぶ',
  field: 'checklist',
  likely: {
    '○': '該当',
    '×': '非該当',
    有: '該当',
    あり: '該当',
    対象: '該当',
    はい: '該当',
    無: '非該当',
    無し: '非該当',
    なし: '非該当',
    該当なし: '非該当',
    該当しない: '非該当',
    対象外: '非該当',
    いいえ: '非該当',
  },
})
