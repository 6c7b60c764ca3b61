import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CircleRegular } from '@fluentui/react-icons'
import { counted } from '../../../answers/plain'
import type { Severity } from '../../../profiles/types'
import type { Findings } from '../../desk/types'
import { useLook } from '../look'
import { levelIcon } from '../parts/level'
import { words } from '../words'

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', rowGap: '2px' },
  count: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '4px',
    fontVariantNumeric: 'tabular-nums',
    '& svg': { width: '16px', height: '16px', alignSelf: 'center', flexShrink: 0 },
  },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  error: { '& svg': { color: tokens.colorStatusDangerForeground1 } },
  warning: { '& svg': { color: tokens.colorStatusWarningForeground1 } },
  info: { '& svg': { color: tokens.colorBrandForeground1 } },
  none: { color: tokens.colorNeutralForeground3, '& svg': { color: tokens.colorNeutralForeground3 } },
})

const levels: readonly Severity[] = ['error', 'warning', 'info']

/** How many of each level, a level without any as well; and in the middle of a month what is still to be filled in. */
export function Counts({ findings: { counts, remaining } }: { readonly findings: Findings }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <ul className={mergeClasses(look.list, styles.counts)} aria-label={words.status.counts}>
      {levels.map((level) => (
        <li key={level} className={mergeClasses(styles.count, counts[level] > 0 ? styles[level] : styles.none)}>
          {levelIcon[level]}
          <span>{words.status.level[level]}</span>
          <span className={styles.number}>{counted(counts[level])}</span>
        </li>
      ))}
      {remaining.length > 0 && (
        <li className={styles.count}>
          <CircleRegular />
          <span>{words.findings.remaining}</span>
          <span className={styles.number}>{counted(remaining.reduce((sum, { items }) => sum + items.length, 0))}</span>
        </li>
      )}
    </ul>
  )
}
