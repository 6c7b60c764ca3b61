import { listed } from './listed'

export default listed({
  id: 'y14-self-check-not-listed',
  catalogue: ['R306', 'A56'],
  title: '自主点検表の配付はプルダウンの7項目から選ぶ',
  field: 'selfCheck',
  likely: {
    配付せず: '配付しなかった',
    配布せず: '配付しなかった',
    配付なし: '配付しなかった',
    配布なし: '配付しなかった',
  },
})
