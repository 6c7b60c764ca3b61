import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled, DismissRegular, InfoRegular, WarningFilled } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import type { DeskState, Notice } from '../../desk/types'
import { ask, useDesk } from '../desk'
import { useLook } from '../look'
import { words } from '../words'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    paddingTop: '8px',
    paddingBottom: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow8,
  },
  icon: { flexShrink: 0, width: '20px', height: '20px', marginTop: '1px' },
  done: { color: tokens.colorStatusSuccessForeground1 },
  refused: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  said: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '6px' },
})

const icons = { done: CheckmarkCircleFilled, refused: WarningFilled, info: InfoRegular }

/** What was just done, or could not be done. It is read out where it stands; the focus stays where it is. */
export function Notices({ notice }: { readonly notice: Notice | null }) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  const Icon = icons[notice?.kind ?? 'info']
  // Both regions are always there: one that appears together with its text is not read out everywhere.
  return (
    <div
      role="region"
      data-passing=""
      aria-label={words.notice.region}
      className={mergeClasses(notice !== null && look.gutter, notice !== null && styles.bar)}
    >
      {notice && (
        <Icon className={mergeClasses(styles.icon, styles[notice.kind])} aria-label={words.notice.kind[notice.kind]} />
      )}
      <div className={mergeClasses(notice !== null && styles.said)}>
        <div role="status">{notice && notice.kind !== 'refused' && <p className={look.text}>{notice.text}</p>}</div>
        <div role="alert">{notice?.kind === 'refused' && <p className={look.text}>{notice.text}</p>}</div>
        {notice?.undo && (
          <Button size="small" onClick={() => ask(desk.undo())}>
            {words.notice.undo}
          </Button>
        )}
      </div>
      {notice && (
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={words.notice.close}
          onClick={() => desk.clearNotice()}
        />
      )}
    </div>
  )
}

/** Tells who listens that a check began and what came of it. */
export function Announcer({ state }: { readonly state: DeskState }): ReactNode {
  const look = useLook()
  const { phase, findings } = state
  const [before, setBefore] = useState(state)
  const [text, setText] = useState('')
  // A check that was stopped leaves the findings as they were, and has nothing to tell.
  const [known, setKnown] = useState(findings)
  if (before !== state) {
    setBefore(state)
    if (phase !== 'checking') setKnown(findings)
    if (phase === 'checking' && before.phase !== 'checking') setText(words.status.running)
    else if (before.phase === 'checking' && phase !== 'checking') {
      setText(findings && findings !== known ? words.status.finished(findings.answer, findings.detail) : '')
    }
  }
  return (
    <div role="status" className={look.unseen} data-announcer="">
      {text}
    </div>
  )
}
