import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import { useId, useState } from 'react'
import { focusRing, useLook } from '../look'
import { Unseen } from './Unseen'

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    minHeight: '24px',
    padding: '0 4px',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...focusRing,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  alone: { marginLeft: '-4px' },
  clause: {
    margin: '2px 0 4px',
    paddingLeft: '9px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '19px',
  },
})

interface Props {
  /** 条項 */
  readonly label: string
  /** What the clause is about, for who hears the button alone; '' where the heading above says so. */
  readonly of?: string
  readonly clause: string
  /** What stands before it on its line. */
  readonly before?: string
}

/** On demand the clause in its own words. */
export function Clause({ label, of = '', clause, before = '' }: Props) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const [open, setOpen] = useState(false)
  if (clause === '' && before === '') return null
  return (
    <div>
      <div className={styles.line}>
        {before !== '' && <span className={look.quiet}>{before}</span>}
        {clause !== '' && (
          <button
            type="button"
            className={mergeClasses(styles.button, before === '' && styles.alone)}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {label}
            {of !== '' && <Unseen>{` ${of}`}</Unseen>}
            {open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          </button>
        )}
      </div>
      {open && (
        <blockquote id={id} className={styles.clause}>
          {clause}
        </blockquote>
      )}
    </div>
  )
}
