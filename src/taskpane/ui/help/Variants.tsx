import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { Variant } from '../../../session/assist/types'
import { ask, useDesk, useReachable } from '../desk'
import { useLook } from '../look'
import { OfferLines, type ActProps } from './Offers'
import { helpWords as words } from './words'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '6px' },
  variant: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', padding: '8px 10px' },
  here: { border: `1px solid ${tokens.colorBrandStroke2}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  spelling: { fontWeight: tokens.fontWeightSemibold },
})

/** 表記ゆれ: the spellings of a name one under the other, with how many rows have each; nothing changes by itself. */
export function Variants({ variants, ...acts }: ActProps & { readonly variants: readonly Variant[] }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <>
      <p className={look.quiet}>{words.variantsNote}</p>
      <ul className={mergeClasses(look.list, styles.list)}>
        {variants.map((variant) => (
          <li
            key={variant.spelling}
            className={mergeClasses(look.card, styles.variant, variant.current && styles.here)}
            tabIndex={-1}
            data-stop={`variant ${variant.spelling}`}
          >
            <Spelling {...acts} variant={variant} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Spelling({ page, canWrite, busy, variant }: ActProps & { readonly variant: Variant }) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  const reachable = useReachable()
  const id = useId()
  const { spelling, rows, at, current, kind, offer } = variant
  return (
    <>
      <span className={styles.head}>
        <span className={styles.spelling}>{spelling}</span>
        <span className={look.quiet}>{[words.rows(rows), current ? words.here : words.kind[kind]].join(' · ')}</span>
      </span>
      {!current && (
        <div className={look.actions}>
          {offer && canWrite && (
            <Button
              size="small"
              className={look.lead}
              aria-label={words.useSpellingOf(spelling)}
              aria-describedby={id}
              disabledFocusable={busy}
              onClick={() => ask(page.take(offer.id))}
            >
              {words.useSpelling}
            </Button>
          )}
          {reachable(at) && (
            <Button size="small" aria-label={words.firstRow(spelling)} onClick={() => ask(desk.goTo(at))}>
              {words.goToRow}
            </Button>
          )}
        </div>
      )}
      {offer && !current && <OfferLines id={id} lines={offer.lines} />}
    </>
  )
}
