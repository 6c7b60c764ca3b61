import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled, CircleRegular, ErrorCircleFilled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { DocumentStatus } from '../../../answers/answer'
import type { Findings } from '../../desk/types'
import { useLook } from '../look'
import { Badge, type Tone } from '../parts/Badge'
import { words } from '../words'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBottom: '10px', paddingLeft: '22px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  form: { fontWeight: tokens.fontWeightSemibold },
})

const statusTone: Readonly<Record<DocumentStatus, Tone>> = { ready: 'success', errors: 'danger', missing: 'neutral' }
const statusIcon: Readonly<Record<DocumentStatus, ReactNode>> = {
  ready: <CheckmarkCircleFilled />,
  errors: <ErrorCircleFilled />,
  missing: <CircleRegular />,
}

/** The forms of the hand-in: how each stands, when it is due and to whom. */
export function Documents({ documents }: { readonly documents: Findings['documents'] }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <ul className={mergeClasses(look.list, styles.list)}>
      {documents.map(({ form, status, due, to }) => (
        <li key={form}>
          <div className={styles.row}>
            <span className={styles.form}>{form}</span>
            <Badge tone={statusTone[status]} icon={statusIcon[status]}>
              {words.documents[status]}
            </Badge>
          </div>
          <p className={look.quiet}>{[due, to.join('、')].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  )
}

/** What was checked, in sentences. */
export function Checked({ lines }: { readonly lines: Findings['checked'] }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <ul className={mergeClasses(look.list, styles.list)}>
      {lines.map((line, i) => (
        <li key={i} className={look.text}>
          {line}
        </li>
      ))}
    </ul>
  )
}

/** What was not, and what it needs. */
export function NotChecked({ notChecked }: { readonly notChecked: Findings['notChecked'] }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <ul className={mergeClasses(look.list, styles.list)}>
      {notChecked.map(({ needs, count, titles }, i) => (
        <li key={i}>
          <div className={styles.row}>
            <span className={styles.form}>{words.findings.needs(needs)}</span>
            <span className={look.quiet}>{words.findings.items(count)}</span>
          </div>
          <p className={look.quiet}>{titles.join('、')}</p>
        </li>
      ))}
    </ul>
  )
}
