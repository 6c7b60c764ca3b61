import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { associate, type Pane } from '../commands/run'
import { ExcelHost } from '../hosts/excel/host'
import { App } from './App'
import { tellCells } from './cells'
import { createDesk } from './desk/create'
import { machine } from './desk/machine'
import { isDark, officeLibrary, openBook, openFiles, opener, type OfficeLibrary } from './office'
import { createViews } from './views'

const noLibrary =
  'Excelの部品を読み込めませんでした。ブックは何も変わっていません。' +
  'ネットワークにつながっているか確かめて、もう一度開いてください。'
const failed = 'パネルを開けませんでした。ブックは何も変わっていません。パネルを閉じて、もう一度開いてください。'
const noExcel = '様式アシストはExcelの中で使います。Excelでブックを開き、リボンの「様式」から開いてください。'

const root = document.getElementById('root')!

/** Text of the page where no pane can be opened. */
class NoPane extends Error {}

async function openPane(library: OfficeLibrary): Promise<Pane> {
  const { host, addin } = await library.onReady()
  if (host !== 'Excel') throw new NoPane(noExcel)
  const desk = createDesk({
    host: new ExcelHost(openBook(library), openFiles(library)),
    ...machine(library.context.partitionKey),
  })
  tellCells(desk, library.context.displayLanguage?.startsWith('en') ? 'en' : 'ja')
  const views = createViews()
  createRoot(root).render(
    <StrictMode>
      <App desk={desk} views={views} dark={isDark(library.context)} />
    </StrictMode>,
  )
  return { desk, views, show: opener(library, addin) }
}

function start(): void {
  const library = officeLibrary()
  if (!library) {
    root.textContent = noLibrary
    return
  }
  const pane = openPane(library)
  associate(library.actions, pane)
  pane.catch((error: unknown) => {
    root.textContent = error instanceof NoPane ? error.message : failed
  })
}

start()
