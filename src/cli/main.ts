import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { checkFolder, type CheckCall, type FromWorker } from './check'
import { crashText } from './crash'
import { CallError } from './files'
import { main } from './program'

function crash(error: unknown): void {
  process.stderr.write(crashText(error))
  process.exitCode = 2
}

function runInMainThread(): void {
  process.once('uncaughtException', (error) => {
    crash(error)
    process.exit()
  })
  // Whoever reads our output may stop early (`yoshiki rules | head`); nothing is wrong then.
  let lost = false
  process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE' || lost) return
    lost = true
    process.exitCode = 2
    process.stderr.write(
      `yoshiki: 結果を書き出せません。空き容量と、書き出し先を確かめてください(${code})。元のファイルは変えていません。\n`,
    )
  })
  // Where nobody can be told anything, the exit status tells it.
  process.stderr.on('error', () => undefined)
  main(process.argv.slice(2)).then((status) => {
    process.exitCode = lost ? 2 : status
  }, crash)
}

function runInWorker({ folder, call }: { folder: string; call: CheckCall }): FromWorker {
  try {
    return checkFolder(folder, call)
  } catch (error) {
    if (error instanceof CallError) return { refusal: error.message }
    throw error
  }
}

if (isMainThread) runInMainThread()
else parentPort!.postMessage(runInWorker(workerData as Parameters<typeof runInWorker>[0]))
