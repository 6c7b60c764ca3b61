import { HostError } from '../../session/host'
import { a1 } from '../../workbook/address'
import type { CellRef } from '../../workbook/types'

/** What the host refuses by itself, before Excel is asked to write anything. */

export const nothingChanged = '変更は何もしていません。'
const checkAgain = 'もう一度チェックしてから書き込んでください。'

const cellName = (at: CellRef): string => `シート「${at.sheet}」の${a1(at)}`
const sheetNames = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('、')

export const refusals = {
  oldExcel: () =>
    new HostError(
      'unsupported',
      null,
      'このExcelは古いため、様式アシストを使えません。Microsoft 365 か Excel 2021 以降で開いてください。',
    ),
  otherBook: (book: string, open: string) =>
    new HostError(
      'broken',
      null,
      `ブック「${book}」に書き込むところでしたが、開いているのは「${open}」です。${nothingChanged}そのブックを開いてから、もう一度行ってください。`,
    ),
  noSheet: (names: readonly string[], at: CellRef | null) =>
    new HostError(
      'broken',
      at,
      `シート${sheetNames(names)}が見つかりません。${nothingChanged}シート名を確かめてから、もう一度チェックしてください。`,
    ),
  sheetExists: (name: string) =>
    new HostError(
      'changed',
      null,
      `シート「${name}」はすでにあります。${nothingChanged}そのシートの名前を変えてから、もう一度行ってください。`,
    ),
  readOnly: () =>
    new HostError(
      'readOnly',
      null,
      `このブックは読み取り専用で開かれているため書き込めません。${nothingChanged}編集を有効にするか、名前を付けて保存したあと、もう一度行ってください。`,
    ),
  locked: (at: CellRef) =>
    new HostError(
      'locked',
      at,
      `シート「${at.sheet}」は保護されていて、${a1(at)}はロックされているため書き込めません。${nothingChanged}校閲 > シート保護の解除のあと、もう一度行ってください。`,
    ),
  protectedSheet: (sheet: string, what: string) =>
    new HostError(
      'protected',
      null,
      `シート「${sheet}」は保護されているため、${what}ません。${nothingChanged}校閲 > シート保護の解除のあと、もう一度行ってください。`,
    ),
  protectedBook: () =>
    new HostError(
      'protected',
      null,
      `ブックの構成が保護されているため、シートを追加・削除できません。${nothingChanged}校閲 > ブックの保護を解除してから、もう一度行ってください。`,
    ),
  formula: (at: CellRef) =>
    new HostError(
      'formula',
      at,
      `${cellName(at)}には計算式が入っているため書き込めません。${nothingChanged}計算式の元になるセルを直してください。`,
    ),
  changed: (at: CellRef) =>
    new HostError(
      'changed',
      at,
      `${cellName(at)}は、確かめたあとで書き換えられています。${nothingChanged}${checkAgain}`,
    ),
  moved: (at: CellRef) =>
    new HostError(
      'changed',
      at,
      `${cellName(at)}が、確かめたあとで変わっています(行か列が動いたか、書き換えられています)。${nothingChanged}${checkAgain}`,
    ),
  notADay: (at: CellRef, text: string) =>
    new HostError(
      'unsupported',
      at,
      `${cellName(at)}に書き込む「${text}」は、Excelの日付にできません。${nothingChanged}日付を確かめてください。`,
    ),
  tooLong: (at: CellRef) =>
    new HostError(
      'tooLarge',
      at,
      `${cellName(at)}に書き込む文が長すぎます(Excelのセルは32,767文字まで)。${nothingChanged}文を短くしてください。`,
    ),
  longList: (sheet: string) =>
    new HostError(
      'unsupported',
      null,
      `シート「${sheet}」のプルダウンの選択肢が長すぎます(合わせて255文字まで)。${nothingChanged}選択肢をセルに書き、その範囲を元にしてください。`,
    ),
  rowsFilled: (at: CellRef) =>
    new HostError(
      'changed',
      at,
      `シート「${at.sheet}」の${at.row + 1}行目に記入があるため、行を取り除けません。${nothingChanged}${checkAgain}`,
    ),
  notEmpty: (sheet: string) =>
    new HostError(
      'unsupported',
      null,
      `シート「${sheet}」には内容があるため削除できません。${nothingChanged}削除してよいときは、Excelのシート見出しから削除してください。`,
    ),
  tooLarge: (sheet: string) =>
    new HostError(
      'tooLarge',
      null,
      `シート「${sheet}」のセルが多すぎるため読めません。使っていない行と列を削除してから、もう一度チェックしてください。`,
    ),
  notRead: () => new HostError('broken', null, 'まだブックを読んでいません。先に「提出前チェック」を押してください。'),
  noCopy: () =>
    new HostError(
      'unsupported',
      null,
      `このExcelは、ブックのファイルを渡せないため、提出用の写しを作れません。${nothingChanged}ファイル > 名前を付けて保存 > コピーの保存で写しを作ってください。`,
    ),
  coerced: (at: CellRef) =>
    new HostError(
      'broken',
      at,
      `${cellName(at)}に書き込んだ値が、Excelで別の値になりました。すべて元に戻しました。そのセルの表示形式を確かめてから、もう一度行ってください。`,
    ),
}
