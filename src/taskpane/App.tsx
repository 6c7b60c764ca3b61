import { FluentProvider, Text, webLightTheme } from '@fluentui/react-components'
import type { Desk } from './desk/types'

export function App({ desk }: { readonly desk: Desk }) {
  return (
    <FluentProvider theme={webLightTheme}>
      <Text>様式アシスト {desk.state().footer.version}</Text>
    </FluentProvider>
  )
}
