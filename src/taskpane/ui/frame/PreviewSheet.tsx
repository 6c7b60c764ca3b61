import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons'
import { useEffect, useId, useRef, useState } from 'react'
import type { Notice, Preview } from '../../desk/types'
import { useDesk } from '../desk'
import { calm, useLook } from '../look'
import { useShown } from '../parts/shown'
import { words } from '../words'

const useStyles = makeStyles({
  sheet: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '480px',
    maxHeight: '85vh',
    marginTop: 'auto',
    marginBottom: 0,
    padding: 0,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    borderTopRightRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomWidth: 0,
    boxShadow: tokens.shadow28,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
    animationName: { from: { transform: 'translateY(16px)', opacity: 0 }, to: { transform: 'none', opacity: 1 } },
    animationDuration: tokens.durationNormal,
    [calm]: { animationDuration: '0s' },
  },
  inside: { display: 'flex', flexDirection: 'column', maxHeight: '85vh' },
  head: { paddingTop: '14px', paddingBottom: '8px' },
  lines: {
    flexGrow: 1,
    overflowY: 'auto',
    paddingBottom: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    paddingTop: '6px',
    paddingBottom: '6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  refused: { display: 'flex', alignItems: 'flex-start', gap: '8px', marginBottom: '10px' },
  icon: {
    flexShrink: 0,
    width: '20px',
    height: '20px',
    marginTop: '1px',
    color: tokens.colorStatusWarningForeground1,
  },
  foot: {
    paddingTop: '10px',
    paddingBottom: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

/** Before → after, shown before anything is written; nothing happens until it is said. */
export function PreviewSheet({
  preview,
  notice,
}: {
  readonly preview: Preview | null
  readonly notice: Notice | null
}) {
  const styles = useStyles()
  const desk = useDesk()
  const id = useId()
  const sheet = useRef<HTMLDialogElement>(null)
  const open = preview !== null
  useEffect(() => {
    const dialog = sheet.current
    if (!dialog || dialog.open === open) return
    // Closing gives the focus back to the button that asked.
    if (open) {
      dialog.showModal()
      dialog.querySelector<HTMLElement>('[data-confirm]')?.focus()
    } else dialog.close()
  }, [open])
  return (
    <dialog
      ref={sheet}
      className={styles.sheet}
      data-passing=""
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        desk.dismiss()
      }}
      // On the web Office takes Escape for itself, and the dialog would never hear of it.
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        desk.dismiss()
      }}
    >
      {preview && <Sheet key={preview.title} id={id} preview={preview} notice={notice} />}
    </dialog>
  )
}

interface SheetProps {
  readonly id: string
  readonly preview: Preview
  readonly notice: Notice | null
}

function Sheet({ id, preview, notice }: SheetProps) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  const [working, setWorking] = useState(false)
  // Behind the sheet a notice is neither seen nor heard: why it was refused is said here, what was said before is not.
  const [earlier] = useState(notice)
  const refused = notice !== earlier && notice?.kind === 'refused' ? notice.text : null
  const { shown, rest, showMore } = useShown(preview.lines.length, 50, 200)
  const confirm = () => {
    setWorking(true)
    // Where it is refused and the preview stays, it can be asked again.
    void desk.confirm().finally(() => setWorking(false))
  }
  return (
    <div className={styles.inside}>
      <div className={mergeClasses(look.gutter, styles.head)}>
        <h2 id={id} className={look.h2}>
          {preview.title}
        </h2>
      </div>
      <div className={mergeClasses(look.gutter, styles.lines)} tabIndex={0} role="group" aria-labelledby={id}>
        <ul className={look.list}>
          {preview.lines.slice(0, shown).map((line, i) => (
            <li key={i} className={mergeClasses(look.text, styles.line)}>
              {line}
            </li>
          ))}
        </ul>
        {rest > 0 && (
          <Button size="small" appearance="transparent" onClick={showMore}>
            {words.preview.more(rest)}
          </Button>
        )}
      </div>
      <div className={mergeClasses(look.gutter, styles.foot)}>
        <div role="alert" className={mergeClasses(refused !== null && styles.refused)}>
          {refused !== null && (
            <>
              <WarningFilled className={styles.icon} aria-label={words.notice.kind.refused} />
              <p className={look.text}>{refused}</p>
            </>
          )}
        </div>
        <div className={look.actions}>
          <Button appearance="primary" disabledFocusable={working} data-confirm="" onClick={confirm}>
            {preview.act}
          </Button>
          <Button disabledFocusable={working} onClick={() => desk.dismiss()}>
            {words.preview.cancel}
          </Button>
          <span className={look.quiet} role="status">
            {working ? words.preview.working : words.preview.undoable}
          </span>
        </div>
      </div>
    </div>
  )
}
