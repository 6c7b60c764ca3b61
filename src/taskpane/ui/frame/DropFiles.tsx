import { makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { ask, useDesk } from '../desk'
import { booksFrom } from '../parts/files'
import { words } from '../words'

const useStyles = makeStyles({
  over: {
    position: 'fixed',
    top: '6px',
    right: '6px',
    bottom: '6px',
    left: '6px',
    zIndex: 3,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    paddingLeft: '20px',
    paddingRight: '20px',
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: '2px dashed',
    borderRadius: tokens.borderRadiusXLarge,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    pointerEvents: 'none',
  },
})

const holdsFiles = (event: DragEvent): boolean => [...event.dataTransfer.types].includes('Files')

/** Files may be dropped anywhere on the pane; a file that misses would otherwise open in its place. */
export function DropFiles({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  const styles = useStyles()
  const desk = useDesk()
  const depth = useRef(0)
  const [over, setOver] = useState(false)
  const enter = (by: 1 | -1) => (event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    depth.current += by
    setOver(depth.current > 0)
  }
  return (
    <div
      className={className}
      onDragEnter={enter(1)}
      onDragLeave={enter(-1)}
      onDragOver={(event) => {
        if (holdsFiles(event)) event.preventDefault()
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        depth.current = 0
        setOver(false)
        ask(desk.addBooks(booksFrom(event.dataTransfer.files)))
      }}
    >
      {children}
      {over && <div className={styles.over}>{words.books.dropAnywhere}</div>}
    </div>
  )
}
