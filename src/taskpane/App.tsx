import { FluentProvider, makeStyles, tokens, type Theme } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { Desk } from './desk/types'
import { ask, DeskProvider } from './ui/desk'
import { Broken } from './ui/frame/Broken'
import { Pane } from './ui/frame/Pane'
import { phrases } from './ui/look'
import { lightTheme } from './ui/theme'
import type { Views } from './views'

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ...phrases,
  },
})

interface Props {
  readonly desk: Desk
  /** Which view is open; the ribbon opens one from outside. */
  readonly views: Views
  /** Office itself is dark. */
  readonly dark?: boolean
}

/** 様式アシスト: all that is shown comes from the desk, and all that is asked goes to it. */
export function App({ desk, views, dark = false }: Props) {
  const styles = useStyles()
  const theme = useTheme(dark)
  const opened = useRef<Desk>(null)
  useEffect(() => {
    if (opened.current === desk) return
    opened.current = desk
    ask(desk.open())
  }, [desk])
  return (
    <FluentProvider theme={theme} className={styles.page} lang="ja">
      <DeskProvider value={desk}>
        <Broken>
          <Pane desk={desk} views={views} />
        </Broken>
      </DeskProvider>
    </FluentProvider>
  )
}

/** Light until the dark one has come. */
function useTheme(dark: boolean): Theme {
  const [darkTheme, setDarkTheme] = useState<Theme | null>(null)
  useEffect(() => {
    if (dark) void import('./ui/darkTheme').then(({ darkTheme }) => setDarkTheme(darkTheme))
  }, [dark])
  return (dark && darkTheme) || lightTheme
}
