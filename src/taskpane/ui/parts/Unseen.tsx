import type { ReactNode } from 'react'
import { useLook } from '../look'

/** For who listens: what the others see. */
export const Unseen = ({ children }: { readonly children: ReactNode }) => (
  <span className={useLook().unseen}>{children}</span>
)
