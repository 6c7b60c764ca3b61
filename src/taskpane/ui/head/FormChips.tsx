import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  AddRegular,
  CheckmarkCircleFilled,
  DocumentRegular,
  DocumentMultipleRegular,
  ErrorCircleFilled,
} from '@fluentui/react-icons'
import type { DocumentStatus } from '../../../answers/answer'
import type { Findings, FormChip, Head } from '../../desk/types'
import { focusRing, useLook } from '../look'
import { useFilePicker } from '../parts/files'
import { Unseen } from '../parts/Unseen'
import { words } from '../words'

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px', paddingTop: '1px' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '22px',
    paddingLeft: '6px',
    paddingRight: '8px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    '& svg': { width: '14px', height: '14px', flexShrink: 0 },
  },
  rows: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  errors: { color: tokens.colorStatusDangerForeground1 },
  seen: { color: tokens.colorNeutralForeground3 },
  add: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...focusRing,
  },
})

interface Props {
  readonly head: Head
  readonly documents: Findings['documents'] | undefined
}

/** The forms that were seen, with what the check says of each; those that are missing can be added. */
export function FormChips({ head, documents }: Props) {
  const look = useLook()
  const styles = useStyles()
  const { pick, input } = useFilePicker()
  const status = new Map(documents?.map(({ form, status }) => [form, status]))
  const none = head.forms.length === 0 && <span className={look.quiet}>{words.head.noForms}</span>
  if (none && head.missingForms.length === 0) return none
  return (
    <ul className={mergeClasses(look.list, styles.chips)}>
      {none && <li>{none}</li>}
      {head.forms.map((chip, i) => (
        <li key={i} className={styles.chip}>
          <Chip chip={chip} status={status.get(chip.form)} />
        </li>
      ))}
      {head.missingForms.length > 0 && (
        <li>
          <button type="button" className={mergeClasses(styles.chip, styles.add)} onClick={pick}>
            <AddRegular />
            {words.head.add(head.missingForms.join('・'))}
          </button>
          {input}
        </li>
      )}
    </ul>
  )
}

function Chip({ chip, status }: { readonly chip: FormChip; readonly status: DocumentStatus | undefined }) {
  const styles = useStyles()
  return (
    <>
      {status === 'ready' ? (
        <CheckmarkCircleFilled className={styles.ready} />
      ) : status === 'errors' ? (
        <ErrorCircleFilled className={styles.errors} />
      ) : chip.other ? (
        <DocumentMultipleRegular className={styles.seen} />
      ) : (
        <DocumentRegular className={styles.seen} />
      )}
      <span>{chip.form}</span>
      <span className={styles.rows}>{words.head.rows(chip.rows)}</span>
      {chip.other && <span className={styles.rows}>{words.head.other}</span>}
      {status && status !== 'missing' && <Unseen>{words.documents[status]}</Unseen>}
    </>
  )
}
