import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useState, type ComponentPropsWithRef } from 'react'
import { field } from '../look'

const useStyles = makeStyles({
  input: {
    ...field,
    minWidth: 0,
    minHeight: '30px',
    padding: '3px 8px',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
})

/** One line of text, with the field the system itself draws. Its label stands beside it. */
export function TextInput({ className, ...props }: ComponentPropsWithRef<'input'>) {
  const styles = useStyles()
  return <input type="text" autoComplete="off" {...props} className={mergeClasses(styles.input, className)} />
}

/** What is typed; it begins anew where what is kept has become something else. */
export function useTyped(kept: string) {
  const [typed, setTyped] = useState(kept)
  const [known, setKnown] = useState(kept)
  if (known !== kept) {
    setKnown(kept)
    setTyped(kept)
  }
  return [typed, setTyped] as const
}
