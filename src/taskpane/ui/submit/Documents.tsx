import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  CheckmarkCircleFilled,
  CircleRegular,
  ErrorCircleFilled,
  InfoRegular,
  WarningFilled,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { PlannedDocument, PlannedState, SubmissionPlan } from '../../../session/submit'
import { useLook } from '../look'
import { Badge, type Tone } from '../parts/Badge'
import { Clause } from '../parts/Clause'
import { Fold } from '../parts/Fold'
import { Step } from './Step'
import { submitWords as words } from './words'

const useStyles = makeStyles({
  day: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '10px 12px' },
  due: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '8px' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  document: {
    display: 'flex',
    flexDirection: 'column',
    gap: '1px',
    paddingTop: '7px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '2px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  folded: { paddingLeft: '22px', paddingBottom: '6px' },
})

const stateTone: Readonly<Record<PlannedState, Tone>> = {
  ready: 'success',
  errors: 'danger',
  missing: 'neutral',
  unread: 'neutral',
}
const stateIcon: Readonly<Record<PlannedState, ReactNode>> = {
  ready: <CheckmarkCircleFilled />,
  errors: <ErrorCircleFilled />,
  missing: <CircleRegular />,
  unread: <InfoRegular />,
}

/** What is due this month, day by day, and how each stands. */
export function Documents({ plan }: { readonly plan: SubmissionPlan }) {
  const look = useLook()
  const styles = useStyles()
  const { documents, occasional } = plan
  return (
    <Step number={1} title={words.steps.documents}>
      {documents.length === 0 && <p className={look.text}>{words.documents.none}</p>}
      {byDay(documents).map(([day, ofDay]) => (
        <Day key={day} documents={ofDay} />
      ))}
      {occasional.length > 0 && (
        <Fold title={words.documents.occasional} count={words.documents.items(occasional.length)} level={3}>
          <ul className={mergeClasses(look.list, styles.list, styles.folded)}>
            {occasional.map((document) => (
              <Document key={document.name} document={document} />
            ))}
          </ul>
        </Fold>
      )}
    </Step>
  )
}

/** In the order they come in. */
function byDay(documents: readonly PlannedDocument[]): [string, PlannedDocument[]][] {
  const days = new Map<string, PlannedDocument[]>()
  for (const document of documents) {
    const known = days.get(document.due ?? '')
    if (known) known.push(document)
    else days.set(document.due ?? '', [document])
  }
  return [...days]
}

function Day({ documents }: { readonly documents: readonly PlannedDocument[] }) {
  const look = useLook()
  const styles = useStyles()
  const { dueName, left, late } = documents[0]!
  return (
    <div className={mergeClasses(look.card, styles.day)}>
      <div className={styles.due}>
        <h3 className={look.h3}>{dueName || words.documents.noDay}</h3>
        {late ? (
          <Badge tone="danger" icon={<WarningFilled />}>
            {left}
          </Badge>
        ) : (
          left !== '' && <span className={look.quiet}>{left}</span>
        )}
      </div>
      <ul className={mergeClasses(look.list, styles.list)}>
        {documents.map((document) => (
          <Document key={document.name} document={document} />
        ))}
      </ul>
    </div>
  )
}

function Document({ document }: { readonly document: PlannedDocument }) {
  const look = useLook()
  const styles = useStyles()
  const { name, title, about, when, to, medium, clause, state, stateWord, places } = document
  return (
    <li className={styles.document}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <Badge tone={stateTone[state]} icon={stateIcon[state]}>
          {stateWord}
        </Badge>
      </div>
      <span>{[title, about].filter(Boolean).join(' ')}</span>
      {when !== '' && <span className={look.quiet}>{when}</span>}
      {to.length > 0 && <span className={look.quiet}>{words.documents.to(to.join('、'))}</span>}
      {medium !== '' && <span className={look.quiet}>{words.documents.medium(medium)}</span>}
      {places.length > 0 && <span className={look.quiet}>{places.join('、')}</span>}
      <Clause label={words.documents.clause} of={name} clause={clause} />
    </li>
  )
}
