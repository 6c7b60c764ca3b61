import { listed } from './listed'

export default listed({
  id: 'y14-method-not-listed',
  catalogue: ['R287', 'A56'],
  title: '相談方法はプルダウンの9項目から選ぶ',
  field: 'method',
  likely: {
    tel: '電話',
    fax: 'その他(備考欄に記入)',
    web: 'オンラインコンサルティング',
    zoom: 'オンラインコンサルティング',
    窓口: '来所',
    訪問支援: '訪問コンサルティング',
    オンライン支援: 'オンラインコンサルティング',
  },
})
