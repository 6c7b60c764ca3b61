import { rangeRule } from './range'

export default rangeRule({
  id: 'y13-visit-wish',
  catalogue: ['R277'],
  field: 'visitWish',
  title: '支援の希望有無は1か2',
  clause: '様式13 見出し: 1-訪問を希望する(非公表情報に記入あり)2-訪問を希望しない(非公表情報に記入なし)',
})
