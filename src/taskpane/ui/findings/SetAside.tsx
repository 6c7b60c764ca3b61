import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ItemGroup } from '../../desk/types'
import { ask, useDesk } from '../desk'
import { useLook } from '../look'
import { useShown } from '../parts/shown'
import { words } from '../words'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBottom: '8px' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '4px',
    padding: '9px 12px',
  },
  cell: { marginRight: '6px', fontWeight: tokens.fontWeightSemibold },
  reason: { color: tokens.colorNeutralForeground2 },
  name: { marginRight: '6px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** Warnings that stay, each with its reason; a reason can be taken back. */
export function SetAside({ groups }: { readonly groups: readonly ItemGroup[] }) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  const items = groups.flatMap(({ title, items }) => items.map((item) => ({ title, item })))
  const { shown, rest, showMore } = useShown(items.length, 10, 50)
  return (
    <ul className={mergeClasses(look.list, styles.list)}>
      {items.slice(0, shown).map(({ title, item }) => (
        <li key={item.id} className={mergeClasses(look.card, styles.item)} tabIndex={-1} data-stop={`kept ${item.id}`}>
          <h3 className={look.h3}>{title}</h3>
          <p className={look.text}>
            {item.cell && <span className={styles.cell}>{item.cell}</span>}
            {item.what}
          </p>
          <p className={mergeClasses(look.text, styles.reason)}>
            <span className={styles.name}>{words.findings.reasonGiven}</span>
            {item.reason}
          </p>
          <Button size="small" onClick={() => ask(desk.takeBackReason([item.id]))}>
            {words.findings.takeBack}
          </Button>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Button size="small" appearance="transparent" onClick={showMore}>
            {words.findings.more(rest)}
          </Button>
        </li>
      )}
    </ul>
  )
}
