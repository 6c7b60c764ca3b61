import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled } from '@fluentui/react-icons'
import { useId } from 'react'
import type { CopyLine, SubmitPage, SubmitState } from '../../desk/pages/types'
import { ask } from '../desk'
import { focusRing, useLook } from '../look'
import { Badge } from '../parts/Badge'
import { Fold } from '../parts/Fold'
import { Remark } from '../parts/Remark'
import { Step } from './Step'
import { submitWords as words } from './words'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  copy: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '10px 12px', ...focusRing },
  name: { fontWeight: tokens.fontWeightSemibold },
  lines: { display: 'flex', flexDirection: 'column', gap: '2px', paddingLeft: '1.1em', margin: 0 },
  leftOut: { display: 'flex', flexDirection: 'column', gap: '4px', paddingLeft: '22px', paddingBottom: '6px' },
})

interface Props {
  readonly page: SubmitPage
  readonly shown: SubmitState
  readonly off: boolean
}

/** The copies to be handed in: what each leaves out, and whether it was made. */
export function Copies({ page, shown: { copies, leftOut, refusals, mended }, off }: Props) {
  const look = useLook()
  const styles = useStyles()
  const refused = refusals.length > 0 || copies.some((copy) => copy.refusals.length > 0)
  return (
    <Step number={4} title={words.steps.copies} lead={words.copies.lead}>
      {refusals.map((text) => (
        <Remark key={text} tone="warning" sign={words.copies.refusal}>
          {text}
        </Remark>
      ))}
      {mended > 0 && <Remark tone="info">{words.copies.mended(mended)}</Remark>}
      {copies.length === 0 && refusals.length === 0 && <p className={look.text}>{words.copies.none}</p>}
      {copies.length > 0 && (
        <ul className={mergeClasses(look.list, styles.list)}>
          {copies.map((copy) => (
            <li
              key={copy.book}
              className={mergeClasses(look.card, styles.copy)}
              tabIndex={-1}
              data-stop={`copy ${copy.book}`}
            >
              <Copy page={page} copy={copy} off={off || refused} />
            </li>
          ))}
        </ul>
      )}
      {copies.length > 1 && (
        <div className={look.actions}>
          <Button appearance="primary" disabledFocusable={off || refused} onClick={() => ask(page.makeCopies())}>
            {words.copies.makeAll}
          </Button>
        </div>
      )}
      {leftOut.length > 0 && (
        <Fold title={words.copies.leftOut} count={words.documents.items(leftOut.length)} level={3}>
          <ul className={mergeClasses(look.list, styles.leftOut)}>
            {leftOut.map(({ path, reason }, i) => (
              <li key={i}>
                {path} <span className={look.quiet}>{reason}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </Step>
  )
}

function Copy({ page, copy, off }: { readonly page: SubmitPage; readonly copy: CopyLine; readonly off: boolean }) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const { book, forms, name, lines, notices, refusals, elsewhere, saved } = copy
  return (
    <>
      <div>
        <h3 id={id} className={look.h3}>
          {name}
        </h3>
        <p className={look.quiet}>
          {[forms.join('・'), elsewhere ? words.copies.elsewhere : ''].filter(Boolean).join(' · ')}
        </p>
      </div>
      {lines.length === 0 ? (
        <p className={look.text}>{words.copies.same}</p>
      ) : (
        <ul className={styles.lines} aria-label={words.copies.changes}>
          {lines.map((line, i) => (
            <li key={i}>{line}</li>
          ))}
        </ul>
      )}
      {notices.map((text, i) => (
        <Remark key={i} tone="info" sign={words.copies.notice}>
          {text}
        </Remark>
      ))}
      {refusals.map((text, i) => (
        <Remark key={i} tone="warning" sign={words.copies.refusal}>
          {text}
        </Remark>
      ))}
      <div className={look.actions}>
        <Button
          size="small"
          className={look.lead}
          aria-label={words.copies.makeOf(book)}
          disabledFocusable={off}
          onClick={() => ask(page.makeCopies([book]))}
        >
          {words.copies.make}
        </Button>
        <span role="status">
          {saved !== null && (
            <Badge tone="success" icon={<CheckmarkCircleFilled />}>
              {words.copies.saved[saved]}
            </Badge>
          )}
        </span>
      </div>
    </>
  )
}
