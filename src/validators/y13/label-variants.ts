import { registered } from '../engine/rule'

export default registered({
  id: 'y13-label-variants',
  catalogue: ['R282'],
  severity: 'info',
  kind: 'total',
  title: '表記の違う選択肢を1つに数える',
  clause: '様式13 見出し: 1-商工団体-(商工会議所・商工会・中小企業団体中央会)',
})
