import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId, useLayoutEffect, useRef, useState } from 'react'
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
    minWidth: '38px',
    maxWidth: '136px',
    padding: '2px 4px',
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
  short: { whiteSpace: 'nowrap', ':global([data-tight])': { whiteSpace: 'normal' } },
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

/** A number, a day or a word of a few signs is torn apart only where the columns would not fit otherwise. */
const isShort = (text: string): boolean => /^[!-~]{0,9}$|^[\d月日]{0,6}$|^.{0,4}$/u.test(text)

/** Whether more of it lies beside what is seen; the cell itself always is. */
function useSideways(extract: Extract) {
  const box = useRef<HTMLDivElement>(null)
  const [sideways, setSideways] = useState(false)
  useLayoutEffect(() => {
    const { current } = box
    if (!current) return
    const tooWide = (): boolean => current.scrollWidth > current.clientWidth
    const measure = () => {
      delete current.dataset.tight
      if (tooWide()) current.dataset.tight = ''
      setSideways(tooWide())
      const cell = current.querySelector<HTMLElement>('[data-mark="here"]')
      // A wide piece of a sheet starts where the cell is, with its left edge in sight where it is wider than the box.
      if (cell) current.scrollLeft = Math.min(cell.offsetLeft, cell.offsetLeft + cell.offsetWidth - current.clientWidth)
    }
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const watch = new ResizeObserver(measure)
    watch.observe(current)
    return () => watch.disconnect()
  }, [extract])
  return { box, sideways }
}

/** The cell among its neighbours, under the headers of the sheet. */
export function ExtractTable({ extract, place }: { readonly extract: Extract; readonly place: string }) {
  const styles = useStyles()
  const look = useLook()
  const { box, sideways } = useSideways(extract)
  const hint = useId()
  return (
    <div>
      <div
        ref={box}
        className={styles.scroll}
        role="group"
        aria-label={words.findings.extract(place)}
        {...(sideways && { tabIndex: 0, 'aria-describedby': hint })}
      >
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
                  className={mergeClasses(styles.cell, styles.head, isShort(header) && styles.short)}
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
      {sideways && (
        <p id={hint} className={look.quiet}>
          {words.findings.sideways}
        </p>
      )}
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
