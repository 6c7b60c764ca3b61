import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { use, useState } from 'react'
import type { Signing } from '../../../session/signing'
import { signers } from '../../../answers/signed'
import type { SubmitState } from '../../desk/pages/types'
import { useDesk } from '../desk'
import { useLook } from '../look'
import { usePageState, useViews } from '../pages'
import { AskCheck } from '../parts/AskCheck'
import { Remark } from '../parts/Remark'
import type { PanelProps } from '../tabs/registry'
import { Confirm } from './Confirm'
import { Copies } from './Copies'
import { Compare } from './Compare'
import { Documents } from './Documents'
import { NextMonthStep } from './NextMonthStep'
import { ReportStep } from './ReportStep'
import { submitWords as words } from './words'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '22px' },
  first: { display: 'flex', flexDirection: 'column', gap: '8px' },
  stop: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px', padding: '10px 12px' },
})

const noNames = Array.from({ length: signers }, () => '')

/** 提出: from what is due to the month that follows, step by step. */
export default function SubmitPanel({ state }: PanelProps) {
  const look = useLook()
  const styles = useStyles()
  const page = use(useDesk().pages.submit())
  const shown = usePageState(page)
  // Who checked it is kept nowhere: it goes with the pane.
  const [signing, setSigning] = useState<Signing>({ checkers: noNames, confirmed: [] })
  const busy = state.progress !== null || state.phase === 'checking'
  const { plan, stale, next } = shown
  return (
    <div className={styles.panel}>
      <div className={styles.first}>
        <div>
          <h2 className={look.h2} tabIndex={-1} data-stop="submit">
            {words.titleOf(plan?.monthName ?? '')}
          </h2>
          <p className={look.text}>{words.lead}</p>
        </div>
        {plan && stale && <AskCheck text={words.stale} busy={busy} stale />}
        {!plan && <AskCheck text={words.notYet} busy={busy} />}
        {plan && !plan.mayBeHandedIn && <ToCorrect plan={plan} mended={shown.mended} />}
      </div>
      {plan && (
        <>
          <Documents plan={plan} />
          <Confirm plan={plan} signing={signing} problems={page.problems(signing)} onChange={setSigning} />
          <ReportStep
            page={page}
            signing={signing}
            complete={page.problems(signing).length === 0}
            off={busy || stale}
          />
          <Copies page={page} shown={shown} off={busy || stale} />
          <Compare page={page} comparison={shown.comparison} off={busy || stale} />
          {next && <NextMonthStep page={page} next={next} off={busy || stale} />}
        </>
      )}
    </div>
  )
}

/** What is to be corrected comes before everything else. */
interface ToCorrectProps {
  readonly plan: NonNullable<SubmitState['plan']>
  /** Findings that the copies mend: they are counted above, and not here. */
  readonly mended: number
}

function ToCorrect({ plan, mended }: ToCorrectProps) {
  const look = useLook()
  const styles = useStyles()
  const views = useViews()
  const { answer, detail } = plan.headline
  return (
    <div className={mergeClasses(look.card, styles.stop)}>
      <div>
        <Remark tone="warning">{words.notYetReady}</Remark>
        <p className={look.text}>{`${answer}。${detail.replace(/。?$/, '。')}`}</p>
        {mended > 0 && <p className={look.quiet}>{words.copies.mended(mended)}</p>}
      </div>
      <Button size="small" className={look.lead} onClick={() => views.open('findings')}>
        {words.showFindings}
      </Button>
    </div>
  )
}
