import { CircleRegular, ErrorCircleFilled, InfoRegular, WarningFilled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { Severity } from '../../../profiles/types'
import { Badge, type Tone } from './Badge'

/** Told apart by shape as well as by colour: a round sign, a triangle, an i. */
export const levelTone: Readonly<Record<Severity, Tone>> = { error: 'danger', warning: 'warning', info: 'info' }
export const levelIcon: Readonly<Record<Severity, ReactNode>> = {
  error: <ErrorCircleFilled />,
  warning: <WarningFilled />,
  info: <InfoRegular />,
}

export const LevelBadge = ({ severity, word }: { readonly severity: Severity; readonly word: string }) => (
  <Badge tone={levelTone[severity]} icon={levelIcon[severity]}>
    {word}
  </Badge>
)

/** 残り is no level: nothing is wrong yet. */
export const RemainingBadge = ({ word }: { readonly word: string }) => (
  <Badge tone="neutral" icon={<CircleRegular />}>
    {word}
  </Badge>
)
