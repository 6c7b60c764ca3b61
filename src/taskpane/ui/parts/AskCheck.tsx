import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { ask, useDesk } from '../desk'
import { useLook } from '../look'
import { words } from '../words'
import { Remark } from './Remark'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px', padding: '10px 12px' },
})

/** What is shown is not known yet, or may not be so any more: says so, and asks for the check. */
export function AskCheck({ text, busy, stale = false }: { text: string; busy: boolean; stale?: boolean }) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  return (
    <div className={mergeClasses(look.card, styles.box)}>
      {stale ? <Remark tone="warning">{text}</Remark> : <p className={look.text}>{text}</p>}
      <Button size="small" className={look.lead} disabledFocusable={busy} onClick={() => ask(desk.check())}>
        {words.status.checkDraft}
      </Button>
    </div>
  )
}
