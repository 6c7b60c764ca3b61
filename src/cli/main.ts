import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { checkFolder, type CheckCall } from './check'
import { main } from './program'

if (isMainThread) {
  main(process.argv.slice(2)).then(
    (status) => {
      process.exitCode = status
    },
    (error: unknown) => {
      // Nothing that a book holds may reach a log: the place in our own code is enough to mend it.
      const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
      process.stderr.write(
        `yoshiki: 思わぬ問題が起きました。ファイルには何もしていません。\n${stack.slice(0, 5).join('\n')}\n`,
      )
      process.exitCode = 2
    },
  )
} else {
  const { folder, call } = workerData as { folder: string; call: CheckCall }
  parentPort!.postMessage(checkFolder(folder, call))
}
