import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { Phase } from '../../desk/types'
import { ask, useDesk } from '../desk'
import { Switch } from '../parts/Switch'
import { words } from '../words'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '8px' },
  check: {
    flexGrow: 1,
    minWidth: '122px',
    minHeight: '36px',
    fontWeight: tokens.fontWeightSemibold,
  },
})

interface Props {
  readonly phase: Phase
  readonly draft: boolean
  readonly busy: boolean
}

/** Asks for the check. Filled while there is something to ask; once all is answered, the findings come first. */
export function CheckButton({ phase, draft, busy }: Props) {
  const styles = useStyles()
  const desk = useDesk()
  const due = phase === 'unchecked' || phase === 'changed' || phase === 'checking'
  return (
    <div className={styles.row}>
      <Button
        className={styles.check}
        appearance={due ? 'primary' : 'secondary'}
        disabledFocusable={busy}
        onClick={() => ask(desk.check())}
      >
        {draft ? words.status.checkDraft : words.status.check}
      </Button>
      <Switch
        label={words.status.draft}
        hint={words.status.draftHint}
        on={draft}
        disabled={busy}
        onChange={(on) => ask(desk.setDraft(on))}
      />
    </div>
  )
}
