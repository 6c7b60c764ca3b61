import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons'
import { useId } from 'react'
import type { Offer } from '../../../session/assist/types'
import type { HelpPage } from '../../desk/pages/types'
import { ask } from '../desk'
import { contrast, useLook } from '../look'
import { helpWords as words } from './words'

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  choice: { minWidth: 0, maxWidth: '100%', justifyContent: 'flex-start', textAlign: 'left' },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    [contrast]: { outline: '2px solid Highlight', outlineOffset: '-3px' },
  },
  list: { display: 'flex', flexDirection: 'column', gap: '6px' },
  offer: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', padding: '8px 10px' },
})

export interface ActProps {
  readonly page: HelpPage
  readonly canWrite: boolean
  readonly busy: boolean
}

/** Values that may stand in the cell: one click puts one in. The one that stands there is marked. */
export function OfferChoices({ page, canWrite, busy, offers }: ActProps & { readonly offers: readonly Offer[] }) {
  const look = useLook()
  const styles = useStyles()
  if (!canWrite) {
    return (
      <ul className={mergeClasses(look.list, styles.choices)}>
        {offers.map(({ id, label, current }) => (
          <li key={id}>
            {label}
            {current && <span className={look.quiet}> {words.chosen}</span>}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <ul className={mergeClasses(look.list, styles.choices)}>
      {offers.map(({ id, label, current, edits }) => (
        <li key={id}>
          <Button
            size="small"
            className={mergeClasses(styles.choice, current && styles.current)}
            {...(current ? { icon: <CheckmarkRegular /> } : {})}
            aria-pressed={current}
            disabledFocusable={busy || edits.length === 0}
            onClick={() => ask(page.take(id))}
          >
            {label}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** What is known from other rows: every cell that would change is shown before it is asked for. */
export function OfferList({ page, canWrite, busy, offers }: ActProps & { readonly offers: readonly Offer[] }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <ul className={mergeClasses(look.list, styles.list)}>
      {offers.map((offer) => (
        <li
          key={offer.id}
          className={mergeClasses(look.card, styles.offer)}
          tabIndex={-1}
          data-stop={`offer ${offer.id}`}
        >
          <OneOffer page={page} canWrite={canWrite} busy={busy} offer={offer} />
        </li>
      ))}
    </ul>
  )
}

function OneOffer({ page, canWrite, busy, offer }: ActProps & { readonly offer: Offer }) {
  const look = useLook()
  const id = useId()
  const { label, detail, current, lines, edits } = offer
  const open = edits.length > 0
  return (
    <>
      {canWrite && open ? (
        <Button
          size="small"
          className={look.lead}
          aria-describedby={id}
          disabledFocusable={busy}
          onClick={() => ask(page.take(offer.id))}
        >
          {label}
        </Button>
      ) : (
        <span>
          {label} {current && <span className={look.quiet}>{words.offered}</span>}
        </span>
      )}
      {detail !== null && <span className={look.quiet}>{detail}</span>}
      <OfferLines id={id} lines={lines} />
    </>
  )
}

/** Before → after, cell by cell. */
export function OfferLines({ id, lines }: { readonly id: string; readonly lines: readonly string[] }) {
  const look = useLook()
  if (lines.length === 0) return null
  return (
    <ul id={id} className={look.list}>
      {lines.map((line, i) => (
        <li key={i} className={look.quiet}>
          {line}
        </li>
      ))}
    </ul>
  )
}
