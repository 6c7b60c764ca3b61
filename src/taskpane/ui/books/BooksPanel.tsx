import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { DismissRegular, DocumentAddRegular, DocumentRegular, WarningFilled } from '@fluentui/react-icons'
import type { OtherBook } from '../../desk/types'
import { ask, useDesk } from '../desk'
import { useLook } from '../look'
import { useFilePicker } from '../parts/files'
import type { PanelProps } from '../tabs/registry'
import { words } from '../words'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '12px' },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '18px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  icon: { width: '28px', height: '28px', color: tokens.colorNeutralForeground3 },
  list: { display: 'flex', flexDirection: 'column', gap: '6px' },
  book: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '8px 6px 8px 10px',
  },
  sign: { flexShrink: 0, width: '20px', height: '20px', marginTop: '1px', color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorStatusWarningForeground1 },
  said: { flexGrow: 1, minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
})

/** 他のブック: the other forms' files, read into memory and nowhere else. */
export default function BooksPanel({ state: { others, head } }: PanelProps) {
  const look = useLook()
  const styles = useStyles()
  const { pick, input } = useFilePicker()
  const missing = head?.missingForms ?? []
  return (
    <div className={styles.panel}>
      <div>
        <h2 className={look.h2} tabIndex={-1} data-stop="books">
          {words.books.title}
        </h2>
        <p className={look.text}>{words.books.lead}</p>
        {missing.length > 0 && <p className={look.text}>{words.books.wanted(missing.join('・'))}</p>}
      </div>
      <div className={styles.drop}>
        <DocumentAddRegular className={styles.icon} />
        <span>{words.books.drop}</span>
        <Button onClick={pick}>{words.books.pick}</Button>
        {input}
        <span className={look.quiet}>{words.books.types}</span>
      </div>
      {others.length > 0 ? (
        <ul className={mergeClasses(look.list, styles.list)} aria-label={words.books.list}>
          {others.map((book) => (
            <li
              key={book.id}
              className={mergeClasses(look.card, styles.book)}
              tabIndex={-1}
              data-stop={`book ${book.id}`}
            >
              <Book book={book} />
            </li>
          ))}
        </ul>
      ) : (
        <p className={look.quiet}>{words.books.none}</p>
      )}
      <p className={look.quiet}>{words.books.kept}</p>
    </div>
  )
}

function Book({ book: { id, name, forms, problem } }: { readonly book: OtherBook }) {
  const look = useLook()
  const styles = useStyles()
  const desk = useDesk()
  return (
    <>
      {problem === null ? (
        <DocumentRegular className={styles.sign} />
      ) : (
        <WarningFilled className={mergeClasses(styles.sign, styles.problem)} />
      )}
      <div className={styles.said}>
        <p className={mergeClasses(look.text, styles.name)}>{name}</p>
        <p className={look.quiet}>{problem ?? (forms.length > 0 ? forms.join('・') : words.books.noForms)}</p>
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={words.books.remove(name)}
        onClick={() => ask(desk.removeBook(id))}
      />
    </>
  )
}
