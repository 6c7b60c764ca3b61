import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { TargetSetting } from '../../../session/settingsBook'
import type { SettingsPage } from '../../desk/pages/types'
import { ask } from '../desk'
import { useLook } from '../look'
import { TextInput, useTyped } from '../parts/TextInput'
import { settingsWords as words } from './words'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '2px' },
  label: { flexGrow: 1, flexBasis: '150px', minWidth: 0 },
  number: { width: '84px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  wrong: { margin: 0, color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200, flexBasis: '100%' },
  usual: { flexBasis: '100%' },
})

interface Props {
  readonly page: SettingsPage
  readonly targets: readonly TargetSetting[]
}

/** Numbers per year as this book sets them, with the usual ones beside. */
export function Targets({ page, targets }: Props) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={look.h3}>
        {words.targets.title}
      </h3>
      <p className={look.quiet}>{targets.length === 0 ? words.targets.none : words.targets.lead}</p>
      <ul className={mergeClasses(look.list, styles.list)}>
        {targets.map((target) => (
          <Target key={target.field} page={page} target={target} />
        ))}
      </ul>
    </section>
  )
}

/** What was typed as a number, full-width digits too; undefined where it is none. */
function numberIn(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').replace(/[,\s]/g, '')
  if (text === '') return null
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}

function Target({ page, target }: { readonly page: SettingsPage; readonly target: TargetSetting }) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const { field, label, usual, own } = target
  const [typed, setTyped] = useTyped(own === null ? '' : String(own))
  const [wrong, setWrong] = useState(false)
  const leave = () => {
    const value = numberIn(typed)
    setWrong(value === undefined)
    if (value !== undefined && value !== own) ask(page.setTarget(field, value))
  }
  return (
    <li className={styles.row}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <span>
        <TextInput
          id={id}
          className={styles.number}
          inputMode="numeric"
          value={typed}
          placeholder={usual === null ? '' : String(usual)}
          aria-invalid={wrong}
          aria-describedby={`${id}usual ${id}wrong`}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) leave()
          }}
        />{' '}
        {words.targets.unit}
      </span>
      <span id={`${id}usual`} className={mergeClasses(look.quiet, styles.usual)}>
        {usual === null ? words.targets.noUsual : words.targets.usual(usual)}
      </span>
      <p id={`${id}wrong`} className={styles.wrong} role="alert" hidden={!wrong}>
        {wrong && words.targets.wrong}
      </p>
    </li>
  )
}
