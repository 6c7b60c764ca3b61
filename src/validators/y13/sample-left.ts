import { y13 } from '../../forms'
import { sampleRule } from '../cross/sample'

export default sampleRule({
  id: 'y13-sample-left',
  catalogue: ['R270'],
  form: y13,
  clause: '様式13 見出し: 実施日※セミナー開催表(様式11)と整合すること。回答件数の整合にも留意すること。',
})
