import { Button, makeStyles } from '@fluentui/react-components'
import { useId, type FormEvent } from 'react'
import type { SettingsPage } from '../../desk/pages/types'
import { ask } from '../desk'
import { useLook } from '../look'
import { TextInput, useTyped } from '../parts/TextInput'
import { settingsWords as words } from './words'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  input: { flexGrow: 1, flexBasis: '160px' },
})

interface Props {
  readonly page: SettingsPage
  /** '' where the profile's holds. */
  readonly centre: string
  readonly usual: string
}

/** The centre's name, where the book's differs from the profile's. */
export function Centre({ page, centre, usual }: Props) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const [typed, setTyped] = useTyped(centre)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== centre) ask(page.setCentre(typed.trim()))
  }
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={look.h3}>
        {words.centre.title}
      </h3>
      <form className={styles.section} onSubmit={submit}>
        <label htmlFor={`${id}field`} className={look.quiet}>
          {words.centre.label}
        </label>
        <div className={styles.row}>
          <TextInput
            id={`${id}field`}
            className={styles.input}
            value={typed}
            aria-describedby={`${id}hint`}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" disabledFocusable={typed.trim() === centre}>
            {words.centre.set}
          </Button>
        </div>
      </form>
      <p id={`${id}hint`} className={look.quiet}>
        {words.centre.hint(usual)}
      </p>
    </section>
  )
}
