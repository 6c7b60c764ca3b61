import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId, useState, type ReactNode } from 'react'
import { useDesk } from '../desk'
import { focusRing, useLook } from '../look'
import { words } from '../words'

const useStyles = makeStyles({
  act: { paddingLeft: '4px', paddingRight: '4px', color: tokens.colorNeutralForeground3 },
  box: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px' },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '120px',
    padding: '6px 8px',
    resize: 'vertical',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ...focusRing,
  },
})

interface Shown {
  readonly text: string
  readonly said: string
}

/** Some windows let nothing be copied by itself; the text then stands there to be copied by hand. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** この指摘はおかしい: rule, clause and row without anybody's name, to be given to whoever looks after the rules. */
export function useDispute(id: string): { readonly act: ReactNode; readonly said: ReactNode } {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  const field = useId()
  const [shown, setShown] = useState<Shown | null>(null)
  const make = async () => {
    const text = await desk.dispute(id).catch(() => null)
    if (text === null) return setShown({ text: '', said: words.dispute.gone })
    setShown({ text, said: (await copied(text)) ? words.dispute.copied : words.dispute.byHand })
  }
  return {
    act: (
      <Button
        size="small"
        appearance="transparent"
        className={styles.act}
        aria-expanded={shown !== null}
        onClick={() => (shown ? setShown(null) : void make())}
      >
        {words.dispute.act}
      </Button>
    ),
    said: (
      <div className={mergeClasses(shown !== null && styles.box)}>
        <p role="status" className={look.quiet}>
          {shown?.said}
        </p>
        {shown && shown.text !== '' && (
          <>
            <label htmlFor={field} className={look.unseen}>
              {words.dispute.text}
            </label>
            <textarea
              id={field}
              className={styles.text}
              readOnly
              rows={6}
              value={shown.text}
              onFocus={(event) => event.target.select()}
            />
          </>
        )}
      </div>
    ),
  }
}
