import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowRightRegular } from '@fluentui/react-icons'
import { useId, useState } from 'react'
import type { Item, ItemGroup } from '../../desk/types'
import { ask, useDesk, useReachable } from '../desk'
import { useLook } from '../look'
import { CellList } from '../parts/CellList'
import { words } from '../words'
import { Choices } from './Choices'
import { useDispute } from './Dispute'
import { ExtractTable } from './ExtractTable'
import { ReasonForm } from './ReasonForm'

const useStyles = makeStyles({
  /** What leaves a finding as it is stays together, also where it comes to stand on a line of its own. */
  doubts: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
  body: { display: 'flex', flexDirection: 'column', gap: '8px' },
  next: { display: 'flex', alignItems: 'flex-start', gap: '5px' },
  arrow: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    marginTop: '3px',
    color: tokens.colorBrandForeground1,
  },
})

interface Props {
  readonly item: Item
  readonly group: ItemGroup
  readonly canWrite: boolean
}

/** What to do about one cell, the cell among its neighbours, and the acts it allows. */
export function ItemBody({ item, group, canWrite }: Props) {
  const look = useLook()
  const styles = useStyles()
  const { extract, related, choices, elsewhere } = item
  return (
    <div className={styles.body}>
      {group.next === null && item.next !== '' && <NextStep text={item.next} />}
      {extract && <ExtractTable extract={extract} place={item.place} />}
      {related.length > 0 && (
        <div>
          <p className={look.quiet}>{words.findings.related}</p>
          <CellList cells={related} label={words.findings.related} more={words.findings.moreRelated} />
        </div>
      )}
      {elsewhere && <p className={look.quiet}>{words.findings.elsewhere}</p>}
      {choices.length > 0 && canWrite && !elsewhere && <Choices item={item} />}
      <Acts item={item} group={group} canWrite={canWrite} />
    </div>
  )
}

/** One act, said after an arrow. */
export function NextStep({ text }: { readonly text: string }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <p className={mergeClasses(look.text, styles.next)}>
      <ArrowRightRegular className={styles.arrow} aria-label={words.findings.next} />
      <span>{text}</span>
    </p>
  )
}

/** Only what is to be looked at may stay; a contradiction of the whole is no finding of a rule. */
export const isKeepable = ({ severity, rule }: ItemGroup): boolean => severity === 'warning' && rule !== ''

function Acts({ item, group, canWrite }: Props) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  const reachable = useReachable()
  const [giving, setGiving] = useState(false)
  const keep = useId()
  const { id, at, cell, fix, elsewhere } = item
  const dispute = useDispute(id)
  const canDispute = group.rule !== ''
  const canFix = fix !== null && canWrite && !elsewhere
  const canKeep = isKeepable(group) && item.reason === null && !elsewhere
  const canGo = !elsewhere && reachable(at)
  if (!canFix && !canKeep && !canGo && !canDispute) return null
  return (
    <>
      <div className={look.actions}>
        {canFix && (
          <Button size="small" className={look.lead} onClick={() => desk.previewFix([id])}>
            {words.findings.fix}
          </Button>
        )}
        {canGo && (
          <Button
            size="small"
            onClick={() => {
              desk.setCurrent(id)
              ask(desk.goTo(at))
            }}
          >
            {words.findings.goTo(cell)}
          </Button>
        )}
        <span className={styles.doubts}>
          {canKeep && (
            <Button id={keep} size="small" aria-expanded={giving} onClick={() => setGiving(!giving)}>
              {words.findings.keep}
            </Button>
          )}
          {canDispute && dispute.act}
        </span>
      </div>
      {giving && (
        <ReasonForm
          ids={[id]}
          onClose={() => {
            setGiving(false)
            document.getElementById(keep)?.focus()
          }}
        />
      )}
      {canDispute && dispute.said}
    </>
  )
}
