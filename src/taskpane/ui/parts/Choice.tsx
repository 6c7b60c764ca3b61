import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons'
import { field } from '../look'

const useStyles = makeStyles({
  box: { position: 'relative', display: 'inline-flex', minWidth: 0, maxWidth: '100%' },
  select: {
    ...field,
    maxWidth: '100%',
    minHeight: '28px',
    padding: '2px 26px 2px 8px',
    appearance: 'none',
    fontWeight: tokens.fontWeightSemibold,
    textOverflow: 'ellipsis',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  quiet: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  chevron: {
    position: 'absolute',
    top: 'calc(50% - 7px)',
    right: '8px',
    width: '14px',
    height: '14px',
    color: tokens.colorNeutralForeground3,
    pointerEvents: 'none',
  },
})

interface Props {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly name: string }[]
  readonly quiet?: boolean
  readonly onChoose: (value: string) => void
}

/** One of several, with the list the system itself draws. */
export function Choice({ label, value, options, quiet = false, onChoose }: Props) {
  const styles = useStyles()
  return (
    <span className={styles.box}>
      <select
        aria-label={label}
        className={mergeClasses(styles.select, quiet && styles.quiet)}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <ChevronDownRegular className={styles.chevron} />
    </span>
  )
}
