import { registered } from '../engine/rule'

export default registered({
  id: 'x-company-seminar',
  catalogue: ['R135', 'R330'],
  severity: 'error',
  kind: 'attest',
  title: '個別企業の従業員向けセミナーは④に1件',
  clause: '第5の6(8) 第6の報告にあたっては、コンサルティングの支援件数として、1回のセミナーにつき1件と計上すること。',
})
