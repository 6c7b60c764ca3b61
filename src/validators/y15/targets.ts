import { y15, type FormDefinition } from '../../forms'
import { quoted } from '../cross/typed'
import { message } from '../engine/message'
import { tableRule, type Report } from '../engine/rule'
import { monthlyFields, nameOf } from './figures'

const differs = message<{ name: string; found: string; target: number }>(({ name, found, target }) => ({
  what: `${name}の目標件数が「${found}」ですが、設定では${target}です。`,
  next: `目標件数を${target}に直すか、設定の目標を確かめてください。`,
}))

export default tableRule({
  id: 'y15-targets',
  catalogue: ['A57'],
  severity: 'warning',
  form: y15 as FormDefinition,
  uses: monthlyFields,
  title: '目標件数は契約のとおり',
  clause: '第5の1(3)① 都道府県センターの年間の活動についての目標件数は以下のとおり。',
  check(table, scene) {
    const row = table.special.target
    if (!row || scene.conflicts.length > 0) return
    const found: Report[] = []
    for (const [field, target] of Object.entries(scene.profile.targets)) {
      if (!table.columns.has(field)) continue
      const cell = row.cell(field)
      // The published form leaves the targets blank.
      if (cell.state === 'blank') continue
      // A number typed as a text gives no 目標進捗度.
      if (cell.state === 'ok' && cell.value === target) continue
      const text = differs({ name: nameOf(table, field), found: quoted(cell.raw), target })
      found.push({ at: cell, text, choices: [target] })
    }
    return found
  },
})
