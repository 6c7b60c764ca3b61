import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const script = `
import { writeXlsx } from 'hucre/xlsx'
const book = await writeXlsx({
  defaultFont: { name: 'ＭＳ Ｐゴシック', size: 11 },
  namedRanges: [{ name: '都道府県一覧', range: '選択肢!$A$1:$A$3' }],
  sheets: [
    {
      name: '様式１',
      rows: [['様式第１号'], ['氏名', '日付', '有無', '金額'], ['山田太郎', 45394, '有', 1.5]],
      cells: new Map([
        ['2,4', { formula: 'D3*2', formulaResult: 3 }],
        ['2,1', { value: 45394, style: { numFmt: '[$-411]ggge"年"m"月"d"日"', protection: { locked: false } } }],
      ]),
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
      dataValidations: [
        { type: 'list', values: ['有', '無'], range: 'C3:C10', allowBlank: true },
        { type: 'list', formula1: '都道府県一覧', range: 'A3:A10' },
      ],
      protection: { sheet: true },
    },
    { name: '選択肢', hidden: true, rows: [['東京都'], ['大阪府'], ['北海道']] },
  ],
})
process.stdout.write(Buffer.from(book).toString('base64'))
`

/** A small form written by hucre, which is a module that Jest does not load: it runs in a process of its own. */
export function hucreBook(): Uint8Array {
  const root = join(__dirname, '../../..')
  const args = ['--input-type=module', '-e', script]
  return new Uint8Array(Buffer.from(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }), 'base64'))
}
