import { Button, makeStyles } from '@fluentui/react-components'
import { useEffect, useId, useState } from 'react'
import { useLook } from '../look'

const useStyles = makeStyles({
  asked: { display: 'flex', flexDirection: 'column', gap: '6px' },
})

interface Props {
  /** 消す */
  readonly act: string
  /** What it is about, for who hears the button alone. */
  readonly of: string
  /** What will be gone, and what stays. */
  readonly question: string
  readonly cancel: string
  readonly onSure: () => void
}

/** An act that cannot be taken back: asked for once more, in place. */
export function Sure({ act, of, question, cancel, onSure }: Props) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const [asking, setAsking] = useState(false)
  const [left, setLeft] = useState(false)
  // Asked in place, the focus goes to what changes nothing, and back from there.
  useEffect(() => {
    if (asking) document.getElementById(`${id}safe`)?.focus()
    else if (left) document.getElementById(`${id}first`)?.focus()
  }, [id, asking, left])
  const leave = () => {
    setLeft(true)
    setAsking(false)
  }
  if (!asking) {
    return (
      <div>
        <Button
          id={`${id}first`}
          size="small"
          aria-label={of === '' ? act : `${of}を${act}`}
          onClick={() => setAsking(true)}
        >
          {act}
        </Button>
      </div>
    )
  }
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={styles.asked}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Excel on the web would take the focus back to the sheet.
        event.stopPropagation()
        leave()
      }}
    >
      <p id={id} className={look.text}>
        {question}
      </p>
      <div className={look.actions}>
        <Button
          size="small"
          className={look.lead}
          onClick={() => {
            leave()
            onSure()
          }}
        >
          {act}
        </Button>
        <Button id={`${id}safe`} size="small" onClick={leave}>
          {cancel}
        </Button>
      </div>
    </div>
  )
}
