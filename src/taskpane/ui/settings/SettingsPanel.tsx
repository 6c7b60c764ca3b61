import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Fragment, use, useId } from 'react'
import type { SettingsView } from '../../../session/settingsBook'
import type { SettingsPage, SettingsState } from '../../desk/pages/types'
import { ask, useDesk } from '../desk'
import { useLook } from '../look'
import { usePageState } from '../pages'
import { Choice } from '../parts/Choice'
import { Sure } from '../parts/Sure'
import { Centre } from './Centre'
import { Levels } from './Levels'
import { Targets } from './Targets'
import { settingsWords as words } from './words'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '18px' },
  section: { display: 'flex', flexDirection: 'column', gap: '6px' },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '10px', rowGap: '2px', margin: 0 },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: '22px' },
  value: { margin: 0, minWidth: 0 },
  list: { display: 'flex', flexDirection: 'column', gap: '6px' },
  kept: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '9px 12px' },
  thing: { fontWeight: tokens.fontWeightSemibold },
})

/** 設定: what the open book is judged by, and what is kept in it. */
export default function SettingsPanel() {
  const look = useLook()
  const styles = useStyles()
  const page = use(useDesk().pages.settings())
  const { settings, kept } = usePageState(page)
  return (
    <div className={styles.panel}>
      <div>
        <h2 className={look.h2} tabIndex={-1} data-stop="settings">
          {words.title}
        </h2>
        <p className={look.text}>{settings ? words.lead : words.notYet}</p>
      </div>
      {settings && (
        <>
          <ProfileChoice page={page} settings={settings} />
          <Centre page={page} centre={settings.centre} usual={settings.profile.centre} />
          <Targets page={page} targets={settings.targets} />
        </>
      )}
      <KeptThings page={page} kept={kept} />
      {settings && <Levels page={page} levels={settings.levels} />}
    </div>
  )
}

function ProfileChoice({ page, settings }: { readonly page: SettingsPage; readonly settings: SettingsView }) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const { profile, profiles } = settings
  const facts = [
    [words.profile.edition, [profile.title, profile.from].filter(Boolean).join(' · ')],
    [words.profile.fiscalYear, profile.fiscalYear],
    [words.profile.prefecture, profile.prefecture],
    [words.profile.centre, profile.centre],
  ] as const
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={look.h3}>
        {words.profile.title}
      </h3>
      <div>
        <Choice
          label={words.profile.choose}
          value={profiles.find(({ chosen }) => chosen)?.id ?? ''}
          options={profiles.map(({ id, name }) => ({ value: id ?? '', name }))}
          onChoose={(value) => ask(page.setProfile(value === '' ? null : value))}
        />
      </div>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <Fragment key={name}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.value}>{value}</dd>
            </Fragment>
          ))}
      </dl>
    </section>
  )
}

function KeptThings({ page, kept }: { readonly page: SettingsPage; readonly kept: SettingsState['kept'] }) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={look.h3} tabIndex={-1} data-stop="kept things">
        {words.kept.title}
      </h3>
      <p className={look.quiet}>{kept.length === 0 ? words.kept.none : words.kept.lead}</p>
      <ul className={mergeClasses(look.list, styles.list)}>
        {kept.map(({ id, name, about }) => (
          <li key={id} className={mergeClasses(look.card, styles.kept)} tabIndex={-1} data-stop={`thing ${id}`}>
            <span className={styles.thing}>{name}</span>
            <span className={look.quiet}>{about}</span>
            <Sure
              act={words.kept.remove}
              of={name}
              question={words.kept.question(name)}
              cancel={words.kept.cancel}
              onSure={() => ask(page.forget([id]))}
            />
          </li>
        ))}
      </ul>
      {kept.length > 1 && (
        <Sure
          act={words.kept.removeAll}
          of=""
          question={words.kept.questionAll}
          cancel={words.kept.cancel}
          onSure={() => ask(page.forget())}
        />
      )}
    </section>
  )
}
