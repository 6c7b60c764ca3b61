import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { Comparison, RowChange } from '../../../answers/comparison'
import type { SubmitPage, SubmitState } from '../../desk/pages/types'
import { ask } from '../desk'
import { focusRing, useLook } from '../look'
import { Badge, type Tone } from '../parts/Badge'
import { useOneFile } from '../parts/files'
import { useShown } from '../parts/shown'
import { Unseen } from '../parts/Unseen'
import { AddRegular, EditRegular, SubtractRegular } from '@fluentui/react-icons'
import { Step } from './Step'
import { submitWords as words } from './words'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '10px', padding: '10px 12px', ...focusRing },
  part: { display: 'flex', flexDirection: 'column', gap: '4px' },
  list: { display: 'flex', flexDirection: 'column', gap: '6px' },
  row: { paddingTop: '6px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px' },
  after: { fontWeight: tokens.fontWeightSemibold },
})

interface Props {
  readonly page: SubmitPage
  readonly comparison: SubmitState['comparison']
  readonly off: boolean
}

/** What changed since an earlier copy was handed in. */
export function Compare({ page, comparison, off }: Props) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const { pick, input } = useOneFile((file) => ask(page.compareWith(file)))
  return (
    <Step number={5} title={words.steps.compare} lead={words.compare.lead}>
      <div className={look.actions}>
        <Button disabledFocusable={off} onClick={pick}>
          {words.compare.pick}
        </Button>
        {input}
      </div>
      <div role="status">{comparison && <Unseen>{comparison.headline}</Unseen>}</div>
      {comparison && (
        <article
          className={mergeClasses(look.card, styles.card)}
          aria-labelledby={id}
          tabIndex={-1}
          data-stop="comparison"
        >
          <div>
            <h3 id={id} className={look.h3}>
              {words.compare.with(comparison.name)}
            </h3>
            <p className={look.text}>{comparison.headline}</p>
          </div>
          <Changes comparison={comparison.comparison} />
          <div>
            <Button size="small" onClick={() => page.closeComparison()}>
              {words.compare.close}
            </Button>
          </div>
        </article>
      )}
    </Step>
  )
}

function Changes({ comparison: { forms, rows, totals, notes } }: { readonly comparison: Comparison }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <>
      {forms.map(({ form, before, after, same }) => (
        <div key={form} className={styles.part}>
          <h4 className={look.h3}>{form}</h4>
          <p className={look.quiet}>{words.compare.form(before, after, same)}</p>
          <Rows rows={rows.filter((row) => row.form === form)} />
        </div>
      ))}
      {totals.length > 0 && (
        <div className={styles.part}>
          <h4 className={look.h3}>{words.compare.totals}</h4>
          <ul className={look.list}>
            {totals.map(({ measure, label, before, after }) => (
              <li key={measure}>
                {label.includes(measure) ? label : `${measure} ${label}`}{' '}
                <Changed before={before ?? words.compare.none} after={after ?? words.compare.none} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {notes.length > 0 && (
        <div className={styles.part}>
          <h4 className={look.h3}>{words.compare.notes}</h4>
          <ul className={look.list}>
            {notes.map((note, i) => (
              <li key={i}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Rows({ rows }: { readonly rows: readonly RowChange[] }) {
  const look = useLook()
  const styles = useStyles()
  const { shown, rest, showMore } = useShown(rows.length, 20, 100)
  if (rows.length === 0) return <p className={look.text}>{words.compare.same}</p>
  return (
    <>
      <ul className={mergeClasses(look.list, styles.list)}>
        {rows.slice(0, shown).map((row, i) => (
          <li key={i} className={styles.row}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button size="small" appearance="transparent" onClick={showMore}>
            {words.compare.more(rest)}
          </Button>
        </div>
      )}
    </>
  )
}

const kindTone: Readonly<Record<RowChange['kind'], Tone>> = { added: 'success', removed: 'danger', changed: 'info' }
const kindIcon = { added: <AddRegular />, removed: <SubtractRegular />, changed: <EditRegular /> }

function Row({ row: { kind, name, before, after, cells } }: { readonly row: RowChange }) {
  const look = useLook()
  const styles = useStyles()
  const moved = kind === 'changed' && before !== null && before !== after
  return (
    <>
      <div className={styles.head}>
        <Badge tone={kindTone[kind]} icon={kindIcon[kind]}>
          {words.compare.kind[kind]}
        </Badge>
        <span>{name === '' ? words.compare.unnamed : name}</span>
      </div>
      <p className={look.quiet}>
        {[after ?? before, moved ? words.compare.moved(before) : ''].filter(Boolean).join(' · ')}
      </p>
      {kind === 'changed' && (
        <ul className={look.list}>
          {cells.map(({ field, label, before, after }) => (
            <li key={field}>
              <span className={look.quiet}>{label}</span> <Changed before={before} after={after} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const said = (text: string): string => (text === '' ? words.compare.blank : text)

/** Before → after; heard as a sentence. */
function Changed({ before, after }: { readonly before: string; readonly after: string }) {
  const styles = useStyles()
  return (
    <>
      <Unseen>{words.compare.becomes(said(before), said(after))}</Unseen>
      <span aria-hidden="true">{said(before)} → </span>
      <span aria-hidden="true" className={styles.after}>
        {said(after)}
      </span>
    </>
  )
}
