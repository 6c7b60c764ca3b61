import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { Signing } from '../../../session/signing'
import type { SubmissionPlan } from '../../../session/submit'
import { useLook } from '../look'
import { Clause } from '../parts/Clause'
import { Remark } from '../parts/Remark'
import { TextInput } from '../parts/TextInput'
import { Step } from './Step'
import { submitWords as words } from './words'

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '10px 12px', margin: 0, minWidth: 0 },
  legend: { padding: 0, float: 'left', fontWeight: tokens.fontWeightSemibold },
  list: { display: 'flex', flexDirection: 'column', gap: '6px', clear: 'both' },
  label: { display: 'flex', alignItems: 'flex-start', gap: '8px', cursor: 'pointer' },
  box: { flexShrink: 0, width: '16px', height: '16px', margin: '3px 0 0', accentColor: tokens.colorBrandBackground },
  clause: { paddingLeft: '24px' },
  names: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(132px, 1fr))', gap: '8px', clear: 'both' },
  name: { display: 'flex', flexDirection: 'column', gap: '2px' },
})

interface Props {
  readonly plan: SubmissionPlan
  readonly signing: Signing
  readonly problems: readonly string[]
  readonly onChange: (signing: Signing) => void
}

/** What no cell can tell, said by two people. */
export function Confirm({ plan, signing, problems, onChange }: Props) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const { checkers, confirmed } = signing
  const turn = (id: string, on: boolean) =>
    onChange({ ...signing, confirmed: on ? [...confirmed, id] : confirmed.filter((one) => one !== id) })
  return (
    <Step number={2} title={words.steps.confirm} lead={words.confirm.lead}>
      {plan.checklist.length === 0 ? (
        <p className={look.text}>{words.confirm.none}</p>
      ) : (
        <fieldset className={mergeClasses(look.card, styles.card)}>
          <legend className={styles.legend}>{words.confirm.list}</legend>
          <ul className={mergeClasses(look.list, styles.list)}>
            {plan.checklist.map(({ id, text, clause }) => (
              <li key={id}>
                <label className={styles.label}>
                  <input
                    type="checkbox"
                    className={styles.box}
                    checked={confirmed.includes(id)}
                    onChange={(event) => turn(id, event.target.checked)}
                  />
                  <span>{text}</span>
                </label>
                <div className={styles.clause}>
                  <Clause label={words.confirm.clause} of={text} clause={clause} />
                </div>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <fieldset className={mergeClasses(look.card, styles.card)} aria-describedby={id}>
        <legend className={styles.legend}>{words.confirm.names}</legend>
        <div className={styles.names}>
          {checkers.map((name, i) => (
            <label key={i} className={styles.name}>
              <span className={look.quiet}>{words.confirm.name(i + 1)}</span>
              <TextInput
                value={name}
                spellCheck={false}
                onChange={({ target }) =>
                  onChange({ ...signing, checkers: checkers.map((one, at) => (at === i ? target.value : one)) })
                }
              />
            </label>
          ))}
        </div>
        <p id={id} className={look.quiet}>
          {words.confirm.kept}
        </p>
      </fieldset>
      {problems.length === 0 ? (
        <Remark tone="success">{words.confirm.done}</Remark>
      ) : (
        <div>
          <h3 className={look.quiet}>{words.confirm.open}</h3>
          <ul className={look.list}>
            {problems.map((problem) => (
              <li key={problem}>
                <Remark tone="info">{problem}</Remark>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Step>
  )
}
