import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import { ask, useDesk } from '../desk'
import { useLook } from '../look'
import { words } from '../words'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    paddingTop: '4px',
    paddingBottom: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  position: {
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
})

interface Props {
  /** Place of the current finding, from 0; -1 where there is none. */
  readonly index: number
  readonly all: number
}

/** Through the findings one by one; stays in reach while the list is scrolled. */
export function StepBar({ index, all }: Props) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  return (
    <nav className={mergeClasses(look.gutter, styles.bar)} aria-label={words.findings.steps}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUpRegular />}
        aria-label={words.findings.previousFinding}
        onClick={() => ask(desk.step(-1))}
      >
        {words.findings.previous}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDownRegular />}
        aria-label={words.findings.followingFinding}
        onClick={() => ask(desk.step(1))}
      >
        {words.findings.following}
      </Button>
      <p className={styles.position}>
        {index < 0 ? (
          words.findings.items(all)
        ) : (
          <>
            <span aria-hidden="true">{words.findings.position(index + 1, all)}</span>
            <span className={look.unseen}>{words.findings.positionSpoken(index + 1, all)}</span>
          </>
        )}
      </p>
    </nav>
  )
}
