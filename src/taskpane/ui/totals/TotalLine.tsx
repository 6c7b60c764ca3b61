import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowRightRegular, ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import { useId, useState } from 'react'
import type { Scalar } from '../../../workbook/types'
import type { TotalLine as Line } from '../../desk/types'
import { focusRing, useLook } from '../look'
import { CellButton } from '../parts/CellButton'
import { CellList } from '../parts/CellList'
import { words } from '../words'

const useStyles = makeStyles({
  line: {
    ':not(:first-child)': {
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  toggle: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr) auto 16px',
    alignItems: 'center',
    columnGap: '8px',
    width: '100%',
    minHeight: '38px',
    padding: '6px 10px',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: '20px',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...focusRing,
    ':focus-visible': { ...focusRing[':focus-visible'], outlineOffset: '-2px' },
  },
  measure: {
    minWidth: '26px',
    justifySelf: 'start',
    textAlign: 'center',
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** 実施件数 is a name, not a sign: it stands in the place of the label. */
  wide: { gridColumnStart: 1, gridColumnEnd: 3 },
  numbers: { display: 'flex', alignItems: 'center', gap: '5px', fontVariantNumeric: 'tabular-nums' },
  before: { color: tokens.colorNeutralForeground3 },
  arrow: { flexShrink: 0, width: '14px', height: '14px', color: tokens.colorNeutralForeground3 },
  after: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground2,
  },
  open: { color: tokens.colorStatusWarningForeground2, fontWeight: tokens.fontWeightSemibold },
  chevron: { width: '16px', height: '16px', color: tokens.colorNeutralForeground3 },
  detail: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '2px 10px 12px',
  },
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
})

/** A sign of one letter stands before the label; a longer name would only repeat it. */
const isSign = (measure: string): boolean => [...measure].length <= 2

const withoutSign = (label: string, sign: string): string =>
  label.endsWith(sign) ? label.slice(0, -sign.length) : label

/** One number: what stands there, what is counted, and on demand the rows behind it. */
export function TotalLine({ line }: { readonly line: Line }) {
  const styles = useStyles()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { measure } = line
  const sign = isSign(measure)
  const label = sign ? withoutSign(line.label, measure) : line.label
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {sign && <span className={styles.measure}>{measure}</span>}
        <span className={mergeClasses(!sign && styles.wide)}>{label || measure}</span>
        <Numbers line={line} />
        {open ? <ChevronUpRegular className={styles.chevron} /> : <ChevronDownRegular className={styles.chevron} />}
      </button>
      {open && (
        <div id={id} className={styles.detail}>
          <Detail line={line} />
        </div>
      )}
    </li>
  )
}

const shown = (value: Scalar): string => (value === null || value === '' ? words.totals.blank : String(value))

function Numbers({ line: { before, after, range, state } }: { readonly line: Line }) {
  const look = useLook()
  const styles = useStyles()
  if (state === 'open') {
    return (
      <span className={styles.numbers}>
        <span className={styles.before}>{shown(before)}</span>
        <span className={look.quiet}>{words.totals.range}</span>
        <span className={styles.open}>{range}</span>
      </span>
    )
  }
  if (state !== 'write') return <span className={styles.numbers}>{shown(before)}</span>
  return (
    <span className={styles.numbers}>
      <span className={styles.before}>{shown(before)}</span>
      <ArrowRightRegular className={styles.arrow} />
      <span className={look.unseen}>{words.totals.becomes}</span>
      <span className={styles.after}>{after}</span>
    </span>
  )
}

function Detail({ line }: { readonly line: Line }) {
  const look = useLook()
  const styles = useStyles()
  const { at, cell, form, state, proposed, elsewhere, from, open } = line
  return (
    <>
      <div className={styles.state}>
        <CellButton at={at} name={`${form} ${cell}`} />
        <span className={look.quiet}>
          {elsewhere ? words.totals.elsewhere : words.totals.state[state]}
          {proposed && ` (${words.totals.proposed})`}
        </span>
      </div>
      {open.length > 0 && (
        <div>
          <p className={look.quiet}>{words.totals.open(open.length)}</p>
          <CellList cells={open} label={words.totals.open(open.length)} more={words.totals.more} />
        </div>
      )}
      {from.length > 0 ? (
        <div>
          <p className={look.quiet}>{words.totals.from(from.length)}</p>
          <CellList cells={from} label={words.totals.from(from.length)} first={12} more={words.totals.more} />
        </div>
      ) : (
        state === 'write' && <p className={look.quiet}>{words.totals.noRows}</p>
      )}
    </>
  )
}
