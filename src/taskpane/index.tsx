import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ExcelHost } from '../hosts/excel/host'
import { App } from './App'
import { createDesk } from './desk/create'
import { officeLibrary, openBook } from './office'

/** What stands in the page until the pane is there. */
const say = (text: string): void => {
  document.getElementById('root')!.textContent = text
}

async function start(): Promise<void> {
  const library = officeLibrary()
  if (!library) {
    say(
      'Excelの部品を読み込めませんでした。ブックは何も変わっていません。ネットワークにつながっているか確かめて、もう一度開いてください。',
    )
    return
  }
  const { host } = await library.onReady()
  if (host !== 'Excel') {
    say('様式アシストはExcelの中で使います。Excelでブックを開き、リボンの「様式」から開いてください。')
    return
  }
  const desk = createDesk({ host: new ExcelHost(openBook(library)) })
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App desk={desk} />
    </StrictMode>,
  )
}

void start()
