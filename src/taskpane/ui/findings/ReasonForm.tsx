import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { ask, useDesk } from '../desk'
import { field, useLook } from '../look'
import { words } from '../words'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '10px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  text: {
    ...field,
    width: '100%',
    minHeight: '58px',
    padding: '5px 8px',
    resize: 'vertical',
  },
  missing: {
    margin: 0,
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

interface Props {
  readonly ids: readonly string[]
  readonly onClose: () => void
}

/** Why a warning may stay: asked for in place, kept with the book. */
export function ReasonForm({ ids, onClose }: Props) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = asked && reason.trim() === ''
  useEffect(() => field.current?.focus(), [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() === '') field.current?.focus()
    else ask(desk.setAside(ids, reason.trim()))
  }
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {words.findings.reason}
      </label>
      <textarea
        id={id}
        ref={field}
        className={styles.text}
        rows={2}
        value={reason}
        aria-describedby={`${id}hint ${id}missing`}
        aria-invalid={missing}
        onChange={(event) => setReason(event.target.value)}
      />
      <p id={`${id}missing`} className={styles.missing} role="alert" hidden={!missing}>
        {missing && words.findings.reasonMissing}
      </p>
      <p id={`${id}hint`} className={look.quiet}>
        {words.findings.reasonHint}
      </p>
      <div className={look.actions}>
        <Button type="submit" size="small" appearance="primary">
          {words.findings.keepNow}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {words.findings.cancel}
        </Button>
      </div>
    </form>
  )
}
