import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { LockClosedRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import type { DeskState, Head } from '../../desk/types'
import { ask, useDesk } from '../desk'
import { useLook } from '../look'
import { Choice } from '../parts/Choice'
import { words } from '../words'

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    paddingTop: '10px',
    paddingBottom: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  here: { display: 'flex', alignItems: 'center', gap: '5px' },
  profile: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { flexShrink: 0 },
})

interface Props {
  readonly footer: DeskState['footer']
  readonly profiles: Head['profiles']
}

/** By which profile, edition and rules is judged, and that nothing leaves the machine. */
export const Footer = memo(function Footer({ footer, profiles }: Props) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  const { edition, rules, version } = footer
  const facts = [
    edition && words.footer.edition(edition),
    rules > 0 && words.footer.rules(rules),
    words.footer.version(version),
  ]
  return (
    <footer className={mergeClasses(look.gutter, styles.footer)} aria-label={words.footer.region}>
      {profiles.length > 1 && (
        <div className={styles.profile}>
          <span className={mergeClasses(look.quiet, styles.name)}>{words.footer.profile}</span>
          <Choice
            quiet
            label={words.footer.profile}
            value={profiles.find(({ chosen }) => chosen)?.id ?? ''}
            options={profiles.map(({ id, name }) => ({ value: id ?? '', name }))}
            onChoose={(value) => ask(desk.setProfile(value === '' ? null : value))}
          />
        </div>
      )}
      <p className={mergeClasses(look.quiet, styles.here)}>
        <LockClosedRegular />
        {words.footer.here}
      </p>
      <p className={look.quiet}>{facts.filter(Boolean).join(' · ')}</p>
    </footer>
  )
})
