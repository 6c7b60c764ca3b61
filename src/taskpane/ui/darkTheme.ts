import { webDarkTheme, type Theme } from '@fluentui/react-components'
import { japanese } from './theme'

/** A file of its own: only who works in a dark Office loads it. */
export const darkTheme: Theme = { ...webDarkTheme, ...japanese }
