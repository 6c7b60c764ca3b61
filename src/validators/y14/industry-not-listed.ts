import { listed } from './listed'

export default listed({
  id: 'y14-industry-not-listed',
  catalogue: ['R312', 'A56'],
  title: '主な業種はプルダウンの項目から選ぶ',
  field: 'industry',
  // 「製造業」 is 「E 製造業」: the name without its letter names it alone.
  core: (entry) => entry.replace(/^[A-Z]\s*/, ''),
})
