import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { counted } from '../../../answers/plain'
import type { TargetLine } from '../../desk/types'
import { contrast, focusRing, useLook } from '../look'
import { words } from '../words'
import { chartOf, type Chart } from './chart'

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', height: '168px', overflow: 'visible' },
  axis: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 1 },
  goal: { stroke: tokens.colorNeutralForeground2, strokeWidth: 1 },
  steady: { stroke: tokens.colorNeutralForeground2, strokeWidth: 1.5, strokeDasharray: '5 4' },
  forecast: { stroke: tokens.colorBrandForeground2, strokeWidth: 2, strokeDasharray: '2 4', strokeLinecap: 'round' },
  earlier: { fill: tokens.colorBrandStroke2, [contrast]: { fill: 'GrayText' } },
  added: { fill: tokens.colorBrandBackground, [contrast]: { fill: 'Highlight' } },
  text: { fill: tokens.colorNeutralForeground2, fontSize: '12px', fontVariantNumeric: 'tabular-nums' },
  strong: {
    fill: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    // Lines that run behind the number do not cross it out.
    paintOrder: 'stroke',
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '4px',
    strokeLinejoin: 'round',
    [contrast]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', rowGap: '2px', marginTop: '4px' },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '5px' },
  summary: {
    display: 'inline-block',
    paddingTop: '4px',
    paddingBottom: '4px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ...focusRing,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  cell: {
    paddingTop: '2px',
    paddingBottom: '2px',
    paddingRight: '6px',
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  first: { textAlign: 'left' },
})

/** The year as a picture, and the same as a table. */
export function YearChart({ target }: { readonly target: TargetLine }) {
  const look = useLook()
  const styles = useStyles()
  const chart = chartOf(target)
  const last = target.months.filter(({ sum }) => sum !== null).at(-1)?.name ?? words.targets.none
  return (
    <div>
      <Picture chart={chart} label={words.targets.spoken(target.label, target.actual, target.target, last)} />
      <ul className={mergeClasses(look.list, look.quiet, styles.legend)}>
        <Legend name={words.targets.sum} shape="earlier" />
        <Legend name={words.targets.count} shape="added" />
        <Legend name={words.targets.steady} shape="steady" />
        {chart.forecast && <Legend name={words.targets.expectation} shape="forecast" />}
      </ul>
      <details>
        <summary className={styles.summary} tabIndex={0}>
          {words.targets.showTable}
        </summary>
        <YearTable target={target} />
      </details>
    </div>
  )
}

const percent = (x: number): string => `${x * 100}%`

function Picture({ chart, label }: { readonly chart: Chart; readonly label: string }) {
  const styles = useStyles()
  const { bars, base, goal, forecast, last, width } = chart
  return (
    <svg className={styles.chart} role="img" aria-label={label}>
      <line className={styles.goal} x1="0" x2="100%" y1={goal.y} y2={goal.y} />
      <text
        className={styles.text}
        x={goal.right ? '100%' : '0'}
        y={goal.y - 5}
        textAnchor={goal.right ? 'end' : 'start'}
      >
        {words.targets.target} {counted(goal.value)}
      </text>
      {bars.map(({ name, x, earlier, added }) => (
        <g key={name}>
          {earlier && (
            <rect
              className={styles.earlier}
              x={percent(x)}
              width={percent(width)}
              y={earlier.y}
              height={earlier.height}
            />
          )}
          {added && (
            <rect className={styles.added} x={percent(x)} width={percent(width)} y={added.y} height={added.height} />
          )}
          <text className={styles.text} x={percent(x + width / 2)} y={base + 16} textAnchor="middle">
            {name.replace(words.targets.month, '')}
          </text>
        </g>
      ))}
      <line className={styles.steady} x1="0" y1={base} x2="100%" y2={goal.y} />
      {forecast && (
        <line
          className={styles.forecast}
          x1={percent(forecast.from.x)}
          y1={forecast.from.y}
          x2={percent(forecast.to.x)}
          y2={forecast.to.y}
        />
      )}
      <line className={styles.axis} x1="0" x2="100%" y1={base} y2={base} />
      {last && (
        <text
          className={mergeClasses(styles.text, styles.strong)}
          x={percent(last.x)}
          y={last.y - 5}
          textAnchor="middle"
        >
          {counted(last.value)}
        </text>
      )}
    </svg>
  )
}

type Shape = 'earlier' | 'added' | 'steady' | 'forecast'

function Legend({ name, shape }: { readonly name: string; readonly shape: Shape }) {
  const styles = useStyles()
  return (
    <li className={styles.entry}>
      <svg width="16" height="10" aria-hidden="true">
        {shape === 'earlier' || shape === 'added' ? (
          <rect className={styles[shape]} width="16" height="10" />
        ) : (
          <line className={styles[shape]} x1="0" x2="16" y1="5" y2="5" />
        )}
      </svg>
      {name}
    </li>
  )
}

function YearTable({ target: { months } }: { readonly target: TargetLine }) {
  const styles = useStyles()
  const said = (n: number | null): string => (n === null ? words.targets.none : counted(n))
  const first = mergeClasses(styles.cell, styles.first)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={first}>
            {words.targets.month}
          </th>
          <th scope="col" className={styles.cell}>
            {words.targets.count}
          </th>
          <th scope="col" className={styles.cell}>
            {words.targets.sum}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ name, count, sum }) => (
          <tr key={name}>
            <th scope="row" className={first}>
              {name}
            </th>
            <td className={styles.cell}>{said(count)}</td>
            <td className={styles.cell}>{said(sum)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
