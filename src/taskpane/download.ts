const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  txt: 'text/plain',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
/** Long enough for the browser to have begun. */
const downloadBegins = 60_000

/** Gives the person a file as their browser does. */
export function download(name: string, bytes: Uint8Array): void {
  const type = types[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream'
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, downloadBegins)
}
