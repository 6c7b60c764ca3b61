import { Button } from '@fluentui/react-components'
import type { Signing } from '../../../session/signing'
import type { SubmitPage } from '../../desk/pages/types'
import { ask } from '../desk'
import { useLook } from '../look'
import { Step } from './Step'
import { submitWords as words } from './words'

interface Props {
  readonly page: SubmitPage
  readonly signing: Signing
  readonly complete: boolean
  readonly off: boolean
}

/** 点検結果 as a file: what was checked, by which rules, and who looked. */
export function ReportStep({ page, signing, complete, off }: Props) {
  const look = useLook()
  return (
    <Step number={3} title={words.steps.report} lead={words.report.lead}>
      <div className={look.actions}>
        <Button
          appearance={complete ? 'primary' : 'secondary'}
          disabledFocusable={off}
          onClick={() => ask(page.makeReport('book', signing))}
        >
          {words.report.book}
        </Button>
        <Button disabledFocusable={off} onClick={() => ask(page.makeReport('page', signing))}>
          {words.report.page}
        </Button>
      </div>
      {!complete && <p className={look.quiet}>{words.report.open}</p>}
    </Step>
  )
}
