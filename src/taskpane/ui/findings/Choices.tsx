import type { Item } from '../../desk/types'
import { useDesk } from '../desk'
import { ValueChoices } from '../parts/ValueChoices'
import { words } from '../words'

/** Nothing is certain: a person says what is meant. */
export function Choices({ item: { id, choices } }: { readonly item: Item }) {
  const desk = useDesk()
  return (
    <ValueChoices
      label={words.findings.choices}
      choices={choices}
      onChoose={(value) => desk.previewChoice(id, value)}
    />
  )
}
