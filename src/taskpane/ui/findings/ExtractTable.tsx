import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useLayoutEffect, useRef } from 'react'
import type { Extract, ExtractCell } from '../../../answers/extract'
import { contrast, focusRing, useLook } from '../look'
import { Unseen } from '../parts/Unseen'
import { words } from '../words'

const useStyles = makeStyles({
  scroll: {
    position: 'relative',
    overflowX: 'auto',
    scrollbarWidth: 'thin',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ...focusRing,
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    minWidth: '46px',
    maxWidth: '136px',
    padding: '2px 5px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    // The frame around the table draws the outer lines.
    ':first-child': { borderLeftWidth: 0 },
    ':last-child': { borderRightWidth: 0 },
  },
  last: { '& > *': { borderBottomWidth: 0 } },
  head: {
    borderTopWidth: 0,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  short: { whiteSpace: 'nowrap' },
  letter: { display: 'block', color: tokens.colorNeutralForeground3 },
  number: {
    minWidth: 0,
    width: '1px',
    textAlign: 'right',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  thisRow: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  numeric: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  here: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    outline: `2px solid ${tokens.colorStatusDangerForeground1}`,
    outlineOffset: '-2px',
    fontWeight: tokens.fontWeightSemibold,
    [contrast]: { outlineWidth: '3px', outlineColor: 'Highlight' },
  },
  related: {
    outline: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    outlineOffset: '-2px',
  },
  blank: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
})

/** A date or a short word is not torn apart. */
const isShort = (text: string): boolean => [...text].length <= 7
const isShortHeader = (text: string): boolean => [...text].length <= 4

/** The cell among its neighbours, under the headers of the sheet. */
export function ExtractTable({ extract, place }: { readonly extract: Extract; readonly place: string }) {
  const styles = useStyles()
  const box = useRef<HTMLDivElement>(null)
  // A wide piece of a sheet starts where the cell is, not at its left edge.
  useLayoutEffect(() => {
    const marked = box.current?.querySelector<HTMLElement>('[data-mark="here"]')
    if (box.current && marked) box.current.scrollLeft = marked.offsetLeft + marked.offsetWidth - box.current.clientWidth
  }, [extract])
  return (
    <div ref={box} className={styles.scroll} role="group" tabIndex={0} aria-label={words.findings.extract(place)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.number)}>
              <Unseen>{words.findings.row}</Unseen>
            </th>
            {extract.columns.map(({ letter, header }) => (
              <th
                key={letter}
                scope="col"
                className={mergeClasses(styles.cell, styles.head, isShortHeader(header) && styles.short)}
              >
                <span className={styles.letter}>{letter}</span> {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {extract.rows.map(({ number, here, cells }, i) => (
            <tr key={number} className={mergeClasses(i === extract.rows.length - 1 && styles.last)}>
              <th scope="row" className={mergeClasses(styles.cell, styles.number, here && styles.thisRow)}>
                {number}
              </th>
              {cells.map((cell, i) => (
                <Cell key={i} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ cell: { text, mark, numeric } }: { readonly cell: ExtractCell }) {
  const look = useLook()
  const styles = useStyles()
  const blank = text === '' && mark !== null
  return (
    <td
      data-mark={mark ?? undefined}
      className={mergeClasses(
        styles.cell,
        isShort(text) && styles.short,
        numeric && styles.numeric,
        mark !== null && styles[mark],
      )}
    >
      {blank ? <span className={styles.blank}>{words.findings.blank}</span> : text}
      {mark !== null && (
        <span className={look.unseen}>({mark === 'here' ? words.findings.here : words.findings.relatedCell})</span>
      )}
    </td>
  )
}
