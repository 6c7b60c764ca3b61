import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'
import type { Assist } from '../../../session/assist/types'
import type { HelpPage } from '../../desk/pages/types'
import type { DeskState } from '../../desk/types'
import { useDesk } from '../desk'
import { useLook } from '../look'
import { CellButton } from '../parts/CellButton'
import { Clause } from '../parts/Clause'
import { LevelBadge } from '../parts/level'
import { words as paneWords } from '../words'
import { OfferChoices, OfferList } from './Offers'
import { Variants } from './Variants'
import { helpWords as words } from './words'

const useStyles = makeStyles({
  help: { display: 'flex', flexDirection: 'column', gap: '12px' },
  card: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '10px 12px' },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '10px', rowGap: '2px', margin: 0 },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: '22px' },
  value: { margin: 0, minWidth: 0 },
  required: { fontWeight: tokens.fontWeightSemibold },
  part: { display: 'flex', flexDirection: 'column', gap: '6px' },
  list: { display: 'flex', flexDirection: 'column', gap: '6px' },
  line: { display: 'flex', flexDirection: 'column', gap: '2px' },
  first: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px' },
})

interface Props {
  readonly page: HelpPage
  readonly assist: Assist
  readonly desk: DeskState
  readonly busy: boolean
}

/** What belongs into one cell, what may be put there with a click, and what its row still wants. */
export function CellHelp({ page, assist, desk, busy }: Props) {
  const styles = useStyles()
  const { choices, offers, variants, needs, findings } = assist
  const acts = { page, canWrite: desk.can.write, busy }
  return (
    <div className={styles.help}>
      <Wanted assist={assist} />
      {findings.length > 0 && (
        <Part title={words.findings}>
          <Findings findings={findings} desk={desk} />
        </Part>
      )}
      {choices.length > 0 && (
        <Part title={words.choices}>
          <OfferChoices {...acts} offers={choices} />
        </Part>
      )}
      {offers.length > 0 && (
        <Part title={words.offers}>
          <OfferList {...acts} offers={offers} />
        </Part>
      )}
      {variants.length > 0 && (
        <Part title={words.variants}>
          <Variants {...acts} variants={variants} />
        </Part>
      )}
      {assist.where === 'entry' && (
        <Part title={words.needs}>
          <Needs needs={needs} />
        </Part>
      )}
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={look.h3} tabIndex={-1} data-stop={`help ${title}`}>
        {title}
      </h3>
      {children}
    </section>
  )
}

function Wanted({ assist }: { readonly assist: Assist }) {
  const look = useLook()
  const styles = useStyles()
  const { wants, format, clause, required, current, label, cell } = assist
  return (
    <div className={mergeClasses(look.card, styles.card)}>
      {wants !== '' && <p className={look.text}>{wants}</p>}
      {required.words !== '' && (
        <p
          className={mergeClasses(
            look.text,
            (required.state === 'always' || required.state === 'now') && styles.required,
          )}
        >
          {required.words}
        </p>
      )}
      <dl className={styles.facts}>
        {format !== null && (
          <>
            <dt className={styles.name}>{words.format}</dt>
            <dd className={styles.value}>{format}</dd>
          </>
        )}
        <dt className={styles.name}>{words.current}</dt>
        <dd className={styles.value}>
          {current.shown === '' ? words.blank : current.shown}
          {current.state === 'unreadable' && <p className={look.quiet}>{words.unreadable}</p>}
        </dd>
      </dl>
      {clause !== null && <Clause label={words.clause} of={label ?? cell} clause={clause} />}
    </div>
  )
}

function Findings({ findings, desk: state }: { readonly findings: Assist['findings']; readonly desk: DeskState }) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  return (
    <ul className={mergeClasses(look.list, styles.list)}>
      {findings.map(({ key, rule, severity, what, next }) => {
        const item = itemOf(state, rule, key)
        return (
          <li key={`${rule} ${key}`} className={mergeClasses(look.card, styles.card)}>
            <div className={styles.first}>
              <LevelBadge severity={severity} word={paneWords.status.level[severity]} />
            </div>
            <p className={look.text}>{what}</p>
            <p className={look.quiet}>{next}</p>
            {item !== null && (
              <div>
                <Button size="small" onClick={() => desk.setCurrent(item)}>
                  {words.showFinding}
                </Button>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The card of the same finding, where it stands among the findings. */
function itemOf({ findings }: DeskState, rule: string, key: string): string | null {
  const groups = findings ? [...findings.groups, ...findings.remaining, ...findings.otherMonths] : []
  const items = groups.filter((group) => group.rule === rule).flatMap((group) => group.items)
  return items.find((item) => item.key === key)?.id ?? null
}

function Needs({ needs }: { readonly needs: Assist['needs'] }) {
  const look = useLook()
  const styles = useStyles()
  if (needs.length === 0) return <p className={look.text}>{words.noNeeds}</p>
  return (
    <ul className={mergeClasses(look.list, styles.list)}>
      {needs.map(({ field, label, at, cell, words: why, severity }) => (
        <li key={field} className={styles.line}>
          <div className={styles.first}>
            <CellButton at={at} name={`${cell} ${label}`} />
            <LevelBadge severity={severity} word={paneWords.status.level[severity]} />
          </div>
          <span className={look.quiet}>{why}</span>
        </li>
      ))}
    </ul>
  )
}
