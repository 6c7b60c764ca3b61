import { makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import { useId, useState } from 'react'
import { focusRing } from '../look'
import { Unseen } from './Unseen'

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    minHeight: '24px',
    padding: '0 4px',
    marginLeft: '-4px',
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
  /** What the clause is about, for who hears the button alone. */
  readonly of: string
  readonly clause: string
}

/** On demand the clause in its own words. */
export function Clause({ label, of, clause }: Props) {
  const styles = useStyles()
  const id = useId()
  const [open, setOpen] = useState(false)
  if (clause === '') return null
  return (
    <div>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
        <Unseen>{` ${of}`}</Unseen>
        {open ? <ChevronUpRegular /> : <ChevronDownRegular />}
      </button>
      {open && (
        <blockquote id={id} className={styles.clause}>
          {clause}
        </blockquote>
      )}
    </div>
  )
}
