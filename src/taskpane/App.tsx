import { FluentProvider, Text, webLightTheme } from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'
import type { Desk } from './desk/types'
import type { Views } from './views'

export function App({ desk, views }: { readonly desk: Desk; readonly views: Views }) {
  const view = useSyncExternalStore(views.subscribe, views.current)
  return (
    <FluentProvider theme={webLightTheme}>
      <Text>
        様式アシスト {desk.state().footer.version} {view}
      </Text>
    </FluentProvider>
  )
}
