import { Button, makeStyles } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { Item } from '../../desk/types'
import { useDesk } from '../desk'
import { useLook } from '../look'
import { Choice } from '../parts/Choice'
import { words } from '../words'

const useStyles = makeStyles({ choices: { display: 'flex', flexDirection: 'column', gap: '4px' } })

/** Few enough to stand side by side. */
const fewChoices = 4

/** Nothing is certain: a person says what is meant. */
export function Choices({ item }: { readonly item: Item }) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  const id = useId()
  const { choices } = item
  return (
    <div className={styles.choices} role="group" aria-labelledby={id}>
      <span id={id} className={look.quiet}>
        {words.findings.choices}
      </span>
      {choices.length <= fewChoices ? (
        <div className={look.actions}>
          {choices.map(({ value, label }, i) => (
            <Button key={i} size="small" className={look.lead} onClick={() => desk.previewChoice(item.id, value)}>
              {label}
            </Button>
          ))}
        </div>
      ) : (
        <ChoiceList item={item} />
      )}
    </div>
  )
}

function ChoiceList({ item: { id, choices } }: { readonly item: Item }) {
  const look = useLook()
  const desk = useDesk()
  const [chosen, setChosen] = useState('')
  const choice = choices[Number(chosen)]
  return (
    <div className={look.actions}>
      <Choice
        quiet
        label={words.findings.choices}
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
        disabledFocusable={chosen === ''}
        onClick={() => {
          if (choice && chosen !== '') desk.previewChoice(id, choice.value)
        }}
      >
        {words.findings.enter}
      </Button>
    </div>
  )
}
