import { makeStyles, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'
import { useLook } from '../look'
import { Unseen } from '../parts/Unseen'
import { submitWords as words } from './words'

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: '8px' },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  number: {
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    width: '22px',
    height: '22px',
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
})

interface Props {
  readonly number: number
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

/** One step of the hand-in. */
export function Step({ number, title, lead, children }: Props) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  return (
    <section className={styles.step} aria-labelledby={id}>
      <div className={styles.head}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <h2 id={id} className={look.h2} tabIndex={-1} data-stop={`step ${number}`}>
          <Unseen>{words.step(number)} </Unseen>
          {title}
        </h2>
      </div>
      {lead !== undefined && <p className={look.quiet}>{lead}</p>}
      {children}
    </section>
  )
}
