import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  ArrowSyncRegular,
  CheckmarkCircleFilled,
  CircleRegular,
  EditRegular,
  ErrorCircleFilled,
  WarningFilled,
} from '@fluentui/react-icons'
import { memo } from 'react'
import type { DeskState, Findings, Phase } from '../../desk/types'
import { useLook } from '../look'
import { words } from '../words'
import { CheckButton } from './CheckButton'
import { Counts } from './Counts'
import { Progress } from './Progress'
import { statusTone } from './tone'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '10px 12px 12px',
    borderRadius: tokens.borderRadiusLarge,
  },
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  info: { backgroundColor: tokens.colorBrandBackground2, border: `1px solid ${tokens.colorBrandStroke2}` },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  neutral: { backgroundColor: tokens.colorNeutralBackground2, border: `1px solid ${tokens.colorNeutralStroke2}` },
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px' },
  icon: { flexShrink: 0, width: '20px', height: '20px' },
  dangerIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  infoIcon: { color: tokens.colorBrandForeground1 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
  neutralIcon: { color: tokens.colorNeutralForeground3 },
  word: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  last: { marginLeft: 'auto' },
  answer: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  question: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
})

const icons: Readonly<Record<Phase | 'toLookAt', typeof CircleRegular>> = {
  unchecked: CircleRegular,
  checking: ArrowSyncRegular,
  clean: CheckmarkCircleFilled,
  findings: ErrorCircleFilled,
  toLookAt: WarningFilled,
  changed: EditRegular,
}

/** May this be handed in? The answer, how it stands with it, and the button that asks. */
export const Status = memo(function Status({ state }: { readonly state: DeskState }) {
  const look = useLook()
  const styles = useStyles()
  const { phase, progress, draft, checkedAt, findings } = state
  const tone = statusTone(state)
  const Icon = icons[phase === 'findings' && tone === 'warning' ? 'toLookAt' : phase]
  // While it runs there is no answer yet, and the word is what the part is about.
  const Word = phase === 'checking' ? 'h2' : 'span'
  return (
    <section className={mergeClasses(styles.card, styles[tone])} aria-label={words.status.region} data-status={phase}>
      <div>
        <div className={styles.state}>
          <Icon className={mergeClasses(styles.icon, styles[`${tone}Icon`])} />
          <Word className={styles.word}>{wordOf(state)}</Word>
          {checkedAt !== null && phase !== 'checking' && (
            <span className={mergeClasses(look.quiet, styles.last)}>
              {words.status.last(checkedAt)}
              {phase !== 'changed' && phase !== 'unchecked' && ` · ${words.status.unchanged}`}
            </span>
          )}
        </div>
        <Answer state={state} />
      </div>
      {progress ? <Progress progress={progress} /> : findings && <Told findings={findings} state={state} />}
      <CheckButton phase={phase} draft={draft} busy={progress !== null || phase === 'checking'} />
    </section>
  )
})

const wordOf = ({ phase, findings }: DeskState): string =>
  phase === 'clean' && findings && findings.counts.info > 0 ? words.cleanBut(findings.counts.info) : words.phase[phase]

/** What the answer rests on: how many there are of each kind, and which forms are not there. */
function Told({ findings, state }: { readonly findings: Findings; readonly state: DeskState }) {
  const look = useLook()
  const { phase, draft, head } = state
  const wanted = findings.documents.filter(({ status }) => status === 'missing').map(({ form }) => form)
  // A form that lies in the book and has nothing in it yet is not looked for elsewhere.
  const blank = wanted.filter((form) => head?.forms.some((chip) => chip.form === form))
  const missing = wanted.filter((form) => !blank.includes(form))
  const counts = phase === 'findings' || phase === 'changed' || draft
  if (phase === 'unchecked' || !(counts || wanted.length > 0)) return null
  return (
    <div>
      {counts && <Counts findings={findings} />}
      {missing.length > 0 && <p className={look.text}>{words.status.missing(missing.join('・'))}</p>}
      {blank.length > 0 && <p className={look.text}>{words.status.blank(blank.join('・'))}</p>}
    </div>
  )
}

function Answer({ state }: { readonly state: DeskState }) {
  const look = useLook()
  const styles = useStyles()
  const { phase, findings, checkedAt, draft } = state
  // Without a form there is nothing to judge, and the findings say so.
  const said = phase === 'clean' || phase === 'findings' || (phase === 'unchecked' && findings !== null)
  if (said && findings) {
    return (
      <>
        <h2 className={styles.answer} tabIndex={-1} data-stop="answer">
          {draft && phase !== 'unchecked'
            ? words.status.draftAnswer[findings.state === 'no' ? 'no' : 'ok']
            : findings.answer}
        </h2>
        {findings.why !== '' && <p className={look.text}>{findings.why}</p>}
      </>
    )
  }
  if (phase === 'checking') return null
  const changed = phase === 'changed'
  return (
    <>
      <h2 className={mergeClasses(styles.answer, styles.question)} tabIndex={-1} data-stop="answer">
        {changed ? words.status.changed : words.status.unchecked}
      </h2>
      <p className={look.text}>{changed ? words.status.changedDetail(checkedAt) : words.status.uncheckedDetail}</p>
    </>
  )
}
