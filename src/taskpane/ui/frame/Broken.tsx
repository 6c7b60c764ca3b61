import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { WarningFilled } from '@fluentui/react-icons'
import { Component, type ReactNode } from 'react'
import { useLook } from '../look'
import { Badge } from '../parts/Badge'
import { words } from '../words'

const useStyles = makeStyles({
  broken: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    marginTop: '12px',
    padding: '12px',
  },
})

interface Props {
  readonly children: ReactNode
}

/** What could not be drawn says so in words, and the rest of the pane goes on. */
export class Broken extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <BrokenCard onAgain={() => this.setState({ broken: false })} /> : this.props.children
  }
}

function BrokenCard({ onAgain }: { readonly onAgain: () => void }) {
  const look = useLook()
  const styles = useStyles()
  const { title, detail, next, again } = words.broken
  return (
    <div role="alert" className={mergeClasses(look.card, styles.broken)}>
      <Badge tone="warning" icon={<WarningFilled />}>
        {title}
      </Badge>
      <p className={look.text}>
        {detail}
        {next}
      </p>
      <Button size="small" onClick={onAgain}>
        {again}
      </Button>
    </div>
  )
}
