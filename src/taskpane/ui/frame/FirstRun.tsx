import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { EditRegular, LockClosedRegular, SearchRegular } from '@fluentui/react-icons'
import { useDesk } from '../desk'
import { useLook } from '../look'
import { words } from '../words'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '10px',
    padding: '12px 12px 14px',
  },
  points: { display: 'flex', flexDirection: 'column', gap: '8px' },
  point: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  icon: { flexShrink: 0, width: '20px', height: '20px', marginTop: '1px', color: tokens.colorBrandForeground1 },
})

const points = [
  { Icon: SearchRegular, text: words.firstRun.does },
  { Icon: EditRegular, text: words.firstRun.writes },
  { Icon: LockClosedRegular, text: words.firstRun.keeps },
]

/** Once: what it does, what it does not do, what to press. */
export function FirstRun() {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  return (
    <section className={mergeClasses(look.card, styles.card)} aria-labelledby="first-run">
      <h2 id="first-run" className={look.h2}>
        {words.firstRun.title}
      </h2>
      <ul className={mergeClasses(look.list, styles.points)}>
        {points.map(({ Icon, text }) => (
          <li key={text} className={styles.point}>
            <Icon className={styles.icon} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p className={look.text}>{words.firstRun.press}</p>
      <Button size="small" onClick={() => desk.endFirstRun()}>
        {words.firstRun.start}
      </Button>
    </section>
  )
}
