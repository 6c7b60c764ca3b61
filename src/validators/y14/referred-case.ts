import { registered } from '../engine/rule'

export default registered({
  id: 'y14-referred-case',
  catalogue: ['R102'],
  severity: 'warning',
  kind: 'check',
  needs: ['管理台帳', '様式14'],
  title: '委託者から紹介された企業への支援の結果を報告する',
  clause:
    '第5の4(2)②ア なお、委託者からの紹介による場合は、企業における取組が完了等するまで長期的にフォローアップを行い、支援の結果を委託者に報告すること。',
})
