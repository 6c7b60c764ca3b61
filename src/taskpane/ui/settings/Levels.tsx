import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId, useMemo, useState } from 'react'
import type { LevelSetting } from '../../../session/settingsBook'
import type { SettingsPage } from '../../desk/pages/types'
import { ask } from '../desk'
import { useLook } from '../look'
import { Choice } from '../parts/Choice'
import { Clause } from '../parts/Clause'
import { useShown } from '../parts/shown'
import { TextInput } from '../parts/TextInput'
import { settingsWords as words } from './words'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  search: { display: 'flex', flexDirection: 'column', gap: '2px' },
  only: { display: 'flex', alignItems: 'center', gap: '8px', cursor: 'pointer' },
  box: { width: '16px', height: '16px', margin: 0, accentColor: tokens.colorBrandBackground },
  list: { display: 'flex', flexDirection: 'column' },
  rule: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    paddingTop: '8px',
    paddingBottom: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
})

const firstRules = 10
const moreRules = 30

interface Props {
  readonly page: SettingsPage
  readonly levels: readonly LevelSetting[]
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** How heavily each rule weighs in this book: it may be lowered or put out, never raised. */
export function Levels({ page, levels }: Props) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const [sought, setSought] = useState('')
  const [changedOnly, setChangedOnly] = useState(false)
  const found = useMemo(() => {
    const parts = plain(sought).split(/\s+/).filter(Boolean)
    return levels.filter(({ title, clause, own }) => {
      const text = plain(`${title} ${clause}`)
      return (!changedOnly || own !== null) && parts.every((part) => text.includes(part))
    })
  }, [levels, sought, changedOnly])
  const changed = levels.filter(({ own }) => own !== null).length
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div>
        <h3 id={id} className={look.h3}>
          {words.levels.title}
        </h3>
        <p className={look.quiet}>{words.levels.lead}</p>
        <p className={look.quiet}>{words.levels.count(changed)}</p>
      </div>
      <div className={styles.search}>
        <label htmlFor={`${id}search`} className={look.quiet}>
          {words.levels.search}
        </label>
        <TextInput
          id={`${id}search`}
          type="search"
          value={sought}
          placeholder={words.levels.searchHint}
          onChange={(event) => setSought(event.target.value)}
        />
      </div>
      <label className={styles.only}>
        <input
          type="checkbox"
          className={styles.box}
          checked={changedOnly}
          onChange={(event) => setChangedOnly(event.target.checked)}
        />
        {words.levels.changedOnly}
      </label>
      <p className={look.quiet} role="status">
        {found.length === 0
          ? words.levels.none
          : found.length === levels.length
            ? words.levels.all(levels.length)
            : words.levels.found(found.length, levels.length)}
      </p>
      <Rules key={`${sought} ${changedOnly}`} page={page} levels={found} />
    </section>
  )
}

function Rules({ page, levels }: Props) {
  const look = useLook()
  const styles = useStyles()
  const { shown, rest, showMore } = useShown(levels.length, firstRules, moreRules)
  return (
    <>
      <ul className={mergeClasses(look.list, styles.list)}>
        {levels.slice(0, shown).map((level) => (
          <li key={level.rule} className={styles.rule} tabIndex={-1} data-stop={`level ${level.rule}`}>
            <RuleLevel page={page} setting={level} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button size="small" onClick={showMore}>
            {words.levels.more(rest)}
          </Button>
        </div>
      )}
    </>
  )
}

function RuleLevel({ page, setting }: { readonly page: SettingsPage; readonly setting: LevelSetting }) {
  const look = useLook()
  const styles = useStyles()
  const { rule, title, clause, usual, own, choices } = setting
  const nameOf = (level: LevelSetting['usual']): string => choices.find((one) => one.level === level)?.name ?? ''
  return (
    <>
      <span className={look.text}>{title}</span>
      <div className={styles.row}>
        <Choice
          quiet
          label={words.levels.level(title)}
          value={own ?? usual}
          options={choices.map(({ level, name }) => ({
            value: level,
            name: level === usual ? words.levels.usual(name) : name,
          }))}
          onChoose={(value) => {
            const chosen = choices.find(({ level }) => level === value)
            if (chosen) ask(page.setLevel(rule, chosen.level === usual ? null : chosen.level))
          }}
        />
        {own !== null && <span className={look.quiet}>{words.levels.changed(nameOf(usual))}</span>}
      </div>
      <Clause label={words.levels.clause} of={title} clause={clause} />
    </>
  )
}
