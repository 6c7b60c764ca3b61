import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  ArrowTrendingRegular,
  CheckmarkCircleFilled,
  ChevronDownRegular,
  ChevronUpRegular,
  WarningFilled,
} from '@fluentui/react-icons'
import { useId, useState, type ReactNode } from 'react'
import type { TargetLine } from '../../desk/types'
import { contrast, focusRing, useLook } from '../look'
import { Badge, type Tone } from '../parts/Badge'
import { words } from '../words'
import { YearChart } from './YearChart'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '10px 12px 8px',
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  label: { flexGrow: 1, minWidth: 0 },
  numbers: { display: 'flex', alignItems: 'baseline', gap: '8px', fontVariantNumeric: 'tabular-nums' },
  actual: { fontWeight: tokens.fontWeightSemibold },
  bar: {
    position: 'relative',
    height: '10px',
    backgroundColor: tokens.colorNeutralBackground6,
    borderRadius: tokens.borderRadiusSmall,
    [contrast]: { border: '1px solid CanvasText' },
  },
  fill: {
    height: '100%',
    borderRadius: tokens.borderRadiusSmall,
    [contrast]: { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  reached: { backgroundColor: tokens.colorStatusSuccessForeground3 },
  onTrack: { backgroundColor: tokens.colorBrandBackground },
  behind: { backgroundColor: tokens.colorStatusWarningForeground1 },
  /** Where the year should stand by now. */
  mark: {
    position: 'absolute',
    top: '-3px',
    width: '2px',
    height: '16px',
    marginLeft: '-1px',
    backgroundColor: tokens.colorNeutralForeground1,
    [contrast]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  toggle: {
    display: 'inline-flex',
    alignSelf: 'flex-start',
    alignItems: 'center',
    gap: '3px',
    minHeight: '26px',
    marginLeft: '-4px',
    padding: '0 4px',
    color: tokens.colorBrandForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...focusRing,
  },
})

const tone: Readonly<Record<TargetLine['state'], Tone>> = { reached: 'success', onTrack: 'info', behind: 'warning' }
const icon: Readonly<Record<TargetLine['state'], ReactNode>> = {
  reached: <CheckmarkCircleFilled />,
  onTrack: <ArrowTrendingRegular />,
  behind: <WarningFilled />,
}

/** The annual targets: how far the year has come, what it still needs, and where it leads. */
export function Targets({ targets }: { readonly targets: readonly TargetLine[] }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <section className={styles.section} aria-labelledby="targets-title">
      <h2 id="targets-title" className={look.h2}>
        {words.targets.title}
      </h2>
      <ul className={mergeClasses(look.list, styles.list)}>
        {targets.map((target) => (
          <li key={target.id}>
            <Target target={target} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const share = (n: number, of: number): string => `${Math.min(100, Math.max(0, (n / of) * 100))}%`

function Target({ target }: { readonly target: TargetLine }) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { label, actual, ratio, state, word, unknown } = target
  return (
    <div className={mergeClasses(look.card, styles.card)}>
      <div className={styles.head}>
        <h3 className={mergeClasses(look.h3, styles.label)}>{label}</h3>
        <Badge tone={tone[state]} icon={icon[state]}>
          {word}
        </Badge>
      </div>
      <div className={styles.numbers}>
        <span className={styles.actual}>{words.targets.actualOf(actual, target.target)}</span>
        <span className={look.quiet}>{words.targets.percent(ratio)}</span>
      </div>
      <div
        className={styles.bar}
        role="meter"
        aria-label={words.targets.bar(label)}
        aria-valuemin={0}
        aria-valuemax={target.target}
        aria-valuenow={Math.min(actual, target.target)}
        aria-valuetext={`${words.targets.actualOf(actual, target.target)} ${word}`}
      >
        <div className={mergeClasses(styles.fill, styles[state])} style={{ width: share(actual, target.target) }} />
        {state !== 'reached' && <div className={styles.mark} style={{ left: share(target.expected, target.target) }} />}
      </div>
      <p className={mergeClasses(look.quiet, styles.facts)}>
        {facts(target).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {unknown.length > 0 && <p className={look.quiet}>{words.targets.unknown(unknown.join('・'))}</p>}
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {words.targets.chart}
        {open ? <ChevronUpRegular /> : <ChevronDownRegular />}
      </button>
      {open && (
        <div id={id}>
          <YearChart target={target} />
        </div>
      )}
    </div>
  )
}

/** Needs are rounded up and hopes down. */
function facts({ state, expected, pace, forecast }: TargetLine): string[] {
  if (state === 'reached') return []
  return [
    words.targets.expected(Math.ceil(expected)),
    pace === null ? '' : words.targets.pace(Math.ceil(pace)),
    forecast === null ? '' : words.targets.forecast(Math.floor(forecast)),
  ].filter(Boolean)
}
