import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { NextBook, NextMonth } from '../../../session/nextMonth/types'
import type { SubmitPage } from '../../desk/pages/types'
import { ask } from '../desk'
import { focusRing, useLook } from '../look'
import { Fold } from '../parts/Fold'
import { Remark } from '../parts/Remark'
import { Step } from './Step'
import { submitWords as words } from './words'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  book: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '10px 12px', ...focusRing },
  lines: { display: 'flex', flexDirection: 'column', gap: '2px', paddingLeft: '1.1em', margin: 0 },
  leftOut: { display: 'flex', flexDirection: 'column', gap: '4px', paddingLeft: '22px', paddingBottom: '6px' },
})

interface Props {
  readonly page: SubmitPage
  readonly next: NextMonth
  readonly off: boolean
}

/** 月の切替: what each book needs for the next month, said before it is done. */
export function NextMonthStep({ page, next, off }: Props) {
  const look = useLook()
  const styles = useStyles()
  const { name, books, leftOut, notices } = next
  const open = books.filter(({ way }) => way !== 'carry')
  return (
    <Step number={6} title={words.steps.next} lead={words.next.lead}>
      <h3 className={look.h3}>{words.next.of(name)}</h3>
      {notices.map((text) => (
        <Remark key={text} tone="info">
          {text}
        </Remark>
      ))}
      {books.length === 0 && <p className={look.text}>{words.next.none}</p>}
      <ul className={mergeClasses(look.list, styles.list)}>
        {books.map((book) => (
          <li
            key={book.book}
            className={mergeClasses(look.card, styles.book)}
            tabIndex={-1}
            data-stop={`next ${book.book}`}
          >
            <Prepared page={page} book={book} off={off} />
          </li>
        ))}
      </ul>
      {open.length > 1 && (
        <div className={look.actions}>
          <Button disabledFocusable={off} onClick={() => ask(page.prepareNextMonth())}>
            {words.next.prepareAll}
          </Button>
        </div>
      )}
      {leftOut.length > 0 && (
        <Fold title={words.next.leftOut} count={words.documents.items(leftOut.length)} level={3}>
          <ul className={mergeClasses(look.list, styles.leftOut)}>
            {leftOut.map(({ book, reason }, i) => (
              <li key={i}>
                {book} <span className={look.quiet}>{reason}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </Step>
  )
}

function Prepared({
  page,
  book: next,
  off,
}: {
  readonly page: SubmitPage
  readonly book: NextBook
  readonly off: boolean
}) {
  const look = useLook()
  const styles = useStyles()
  const { book, forms, way, name, lines, notices } = next
  return (
    <>
      <div>
        <h4 className={look.h3}>{book}</h4>
        <p className={look.quiet}>{[forms.join('・'), words.next.way[way]].filter(Boolean).join(' · ')}</p>
        {way === 'clear' && <p className={look.quiet}>{words.next.newName(name)}</p>}
      </div>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line, i) => (
            <li key={i}>{line}</li>
          ))}
        </ul>
      )}
      {notices.map((text, i) => (
        <Remark key={i} tone="info">
          {text}
        </Remark>
      ))}
      {way !== 'carry' && (
        <div>
          <Button
            size="small"
            className={look.lead}
            aria-label={words.next.prepareOf(book)}
            disabledFocusable={off}
            onClick={() => ask(page.prepareNextMonth([book]))}
          >
            {words.next.prepare}
          </Button>
        </div>
      )}
    </>
  )
}
