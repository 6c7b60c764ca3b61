import { makeStyles, tokens } from '@fluentui/react-components'
import type { CellRef } from '../../../workbook/types'
import { ask, useDesk, useReachable } from '../desk'
import { focusRing } from '../look'

const useStyles = makeStyles({
  cell: {
    minHeight: '24px',
    padding: '0 7px',
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...focusRing,
  },
  plain: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '24px',
    paddingLeft: '4px',
    paddingRight: '4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

/** A cell by its name: goes there, where it can. */
export function CellButton({ at, name }: { readonly at: CellRef; readonly name: string }) {
  const styles = useStyles()
  const desk = useDesk()
  const reachable = useReachable()
  if (!reachable(at)) return <span className={styles.plain}>{name}</span>
  return (
    <button type="button" className={styles.cell} onClick={() => ask(desk.goTo(at))}>
      {name}
    </button>
  )
}
