import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons'
import { memo } from 'react'
import type { Findings, Head as HeadState } from '../../desk/types'
import { ask, useDesk } from '../desk'
import { useLook } from '../look'
import { Badge } from '../parts/Badge'
import { Choice } from '../parts/Choice'
import { words } from '../words'
import { FormChips } from './FormChips'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    paddingTop: '10px',
    paddingBottom: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Office lays its own small menu over the top right corner.
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px', paddingRight: '36px' },
  h1: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  month: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '2px' },
  due: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px' },
  notes: { display: 'flex', flexDirection: 'column' },
  day: { fontWeight: tokens.fontWeightSemibold },
})

interface Props {
  readonly head: HeadState | null
  /** It could not be looked at: nothing is on its way. */
  readonly unread: boolean
  readonly documents: Findings['documents'] | undefined
}

/** Whose month it is, when it is due and to whom, and which forms were seen. */
export const Head = memo(function Head({ head, unread, documents }: Props) {
  const look = useLook()
  const styles = useStyles()
  return (
    <header className={mergeClasses(look.gutter, styles.head)}>
      <div className={styles.title}>
        <h1 className={styles.h1}>{words.product}</h1>
        {head && <span className={look.quiet}>{head.centre}</span>}
      </div>
      {head ? (
        <Facts head={head} documents={documents} />
      ) : (
        <p className={look.quiet}>{unread ? words.head.unread : words.head.reading}</p>
      )}
    </header>
  )
})

function Facts({
  head,
  documents,
}: {
  readonly head: HeadState
  readonly documents: Findings['documents'] | undefined
}) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  const { due, monthFrom } = head
  return (
    <>
      <div className={styles.month}>
        <Choice
          label={words.head.month}
          value={head.month ?? ''}
          options={monthOptions(head)}
          onChoose={(value) => ask(desk.setMonth(head.months.find(({ month }) => month === value)?.month ?? null))}
        />
        {due && (
          <span className={styles.due}>
            <span>
              <span className={look.quiet}>{words.head.due}</span> <span className={styles.day}>{due.dayName}</span>
            </span>
            <DueLeft due={due} />
          </span>
        )}
      </div>
      <p className={mergeClasses(look.quiet, styles.notes)}>
        {monthFrom !== '' && <span>{monthFrom}</span>}
        {due && due.to.length > 0 && <span>{words.head.to(due.to.map(withoutAddress).join('、'))}</span>}
      </p>
      <FormChips head={head} documents={documents} />
    </>
  )
}

/** The address stands with the documents; here it is only in the way. */
const withoutAddress = (recipient: string): string => recipient.replace(/\([^()]*@[^()]*\)$/, '')

/** Where no month was found, the list begins with that. */
function monthOptions({ month, monthName, months }: HeadState) {
  const known = months.map(({ month, name }) => ({ value: month as string, name }))
  return known.some(({ value }) => value === (month ?? ''))
    ? known
    : [{ value: month ?? '', name: monthName }, ...known]
}

function DueLeft({ due }: { readonly due: NonNullable<HeadState['due']> }) {
  const look = useLook()
  if (due.late || due.soon) {
    return (
      <Badge tone={due.late ? 'danger' : 'warning'} icon={<WarningFilled />}>
        {due.left}
      </Badge>
    )
  }
  return <span className={look.quiet}>{due.left}</span>
}
