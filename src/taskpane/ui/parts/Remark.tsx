import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled, InfoRegular, WarningFilled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useLook } from '../look'

const useStyles = makeStyles({
  remark: { display: 'flex', alignItems: 'flex-start', gap: '6px' },
  icon: { flexShrink: 0, width: '16px', height: '16px', marginTop: '3px' },
  warning: { color: tokens.colorStatusWarningForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  said: { flexGrow: 1, minWidth: 0 },
})

const icons = { warning: WarningFilled, success: CheckmarkCircleFilled, info: InfoRegular }

interface Props {
  readonly tone: keyof typeof icons
  /** What the sign says, where the sentence does not. */
  readonly sign?: string
  readonly children: ReactNode
}

/** A sentence with a sign before it. */
export function Remark({ tone, sign, children }: Props) {
  const look = useLook()
  const styles = useStyles()
  const Icon = icons[tone]
  return (
    <p className={mergeClasses(look.text, styles.remark)}>
      <Icon
        className={mergeClasses(styles.icon, styles[tone])}
        {...(sign === undefined ? {} : { 'aria-label': sign })}
      />
      <span className={styles.said}>{children}</span>
    </p>
  )
}
