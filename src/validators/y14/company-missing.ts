import { fieldLabel, y14 } from '../../forms'
import { isConsulting } from '../../submission'
import { message } from '../engine/message'
import { recordRule } from '../engine/rule'

const blanks = message<{ names: string }>(({ names }) => ({
  what: `企業情報の${names}が空欄です。`,
  next: '企業情報を、分かるものは入力してください。',
}))
const noCompany = message<{ names: string }>(({ names }) => ({
  what: `コンサルティングの行ですが、${names}が空欄です。`,
  next: '企業名を入力してください。支援回数のつながりを企業名で確かめます。',
}))

const fields = ['company', 'address', 'phone', 'workers', 'nonRegular', 'industry'] as const

export default recordRule({
  id: 'y14-company-missing',
  catalogue: ['R309'],
  severity: 'warning',
  form: y14,
  reads: [],
  uses: [...fields, 'method'],
  title: '企業情報を可能な限り書く',
  clause: '様式14 記入上の留意事項: 企業情報については、可能な限り記載すること。',
  check(row, { profile }) {
    if (!fields.some((name) => row[name].state === 'blank')) return
    const open = fields.filter((name) => row[name].state === 'blank')
    const [first, ...others] = open
    if (first === undefined) return
    const names = open.map((name) => fieldLabel(y14, name)).join('・')
    const unnamedVisit = first === 'company' && isConsulting(row.method.value, profile)
    return {
      at: row[first],
      text: unnamedVisit ? noCompany({ names }) : blanks({ names }),
      related: others.map((name) => row[name].at),
      unfinished: true,
    }
  },
})
