import { registered } from '../engine/rule'

export default registered({
  id: 'y14-opening-hours',
  catalogue: ['R044'],
  severity: 'warning',
  kind: 'check',
  needs: ['管理台帳'],
  title: '開所は月曜日から金曜日の午前9時から午後5時まで',
  clause: '第5の1(2)② 開所日時については、月曜日から金曜日の午前9時から午後5時までとし',
})
