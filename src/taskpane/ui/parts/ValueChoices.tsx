import { Button, makeStyles } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { useLook } from '../look'
import { words } from '../words'
import { Choice } from './Choice'

const useStyles = makeStyles({ choices: { display: 'flex', flexDirection: 'column', gap: '4px' } })

/** Few enough to stand side by side. */
const fewChoices = 4

interface Props<Value> {
  readonly label: string
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly onChoose: (value: Value) => void
}

/** Values to choose from: the few side by side, many in a list. */
export function ValueChoices<Value>({ label, choices, onChoose }: Props<Value>) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  return (
    <div className={styles.choices} role="group" aria-labelledby={id}>
      <span id={id} className={look.quiet}>
        {label}
      </span>
      {choices.length <= fewChoices ? (
        <div className={look.actions}>
          {choices.map(({ value, label }, i) => (
            <Button key={i} size="small" className={look.lead} onClick={() => onChoose(value)}>
              {label}
            </Button>
          ))}
        </div>
      ) : (
        <ChoiceList label={label} choices={choices} onChoose={onChoose} />
      )}
    </div>
  )
}

function ChoiceList<Value>({ label, choices, onChoose }: Props<Value>) {
  const look = useLook()
  const [chosen, setChosen] = useState('')
  const choice = chosen === '' ? undefined : choices[Number(chosen)]
  return (
    <div className={look.actions}>
      <Choice
        quiet
        label={label}
        value={chosen}
        options={[
          { value: '', name: words.findings.choose },
          ...choices.map(({ label }, i) => ({ value: String(i), name: label })),
        ]}
        onChoose={setChosen}
      />
      <Button
        size="small"
        className={look.lead}
        disabledFocusable={!choice}
        onClick={() => {
          if (choice) onChoose(choice.value)
        }}
      >
        {words.findings.enter}
      </Button>
    </div>
  )
}
