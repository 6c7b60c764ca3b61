import { a1 } from '../../../workbook/address'
import type { CellRef } from '../../../workbook/types'

export type WriteReason =
  'changed' | 'formula' | 'protected' | 'merged' | 'array' | 'header' | 'name' | 'unsupported' | 'notFound' | 'broken'

/** A batch that was not written. The message is for the person at the screen: what happened, that nothing was changed, what to do. */
export class WriteRefusal extends Error {
  override readonly name = 'WriteRefusal'

  constructor(
    readonly reason: WriteReason,
    readonly at: CellRef | null,
    message: string,
    /** For whoever looks after yoshiki: the part and the technical cause; never shown first. */
    readonly detail = '',
  ) {
    super(message)
  }
}

const nothing = '変更は何もしていません。'
const unprotect = '校閲 > シート保護の解除のあと、もう一度書き込んでください。'
const inExcel = 'Excelで開き、この操作をExcelで行ってください。'
const saveAgain = 'Excelで開き、名前を付けて保存で別の名前のブックにしてから、もう一度書き込んでください。'

const cellName = (at: CellRef) => `シート「${at.sheet}」の${a1(at)}`

export const writeRefusals = {
  changed: (at: CellRef, expected: string, found: string) =>
    new WriteRefusal(
      'changed',
      at,
      `${cellName(at)}は「${expected}」のはずですが、今は「${found}」です。${nothing}もう一度チェックしてから書き込んでください。`,
    ),
  formula: (at: CellRef) =>
    new WriteRefusal(
      'formula',
      at,
      `${cellName(at)}には数式が入っているため書き込めません。${nothing}数式の元になるセルを直してください。`,
    ),
  array: (at: CellRef, range: string) =>
    new WriteRefusal(
      'array',
      at,
      `${cellName(at)}は${range}の配列数式の結果のため書き込めません。${nothing}数式の元になるセルを直してください。`,
    ),
  protectedCell: (at: CellRef) =>
    new WriteRefusal(
      'protected',
      at,
      `シート「${at.sheet}」は保護されていて、${a1(at)}はロックされているため書き込めません。${nothing}${unprotect}`,
    ),
  protectedSheet: (sheet: string, what: string) =>
    new WriteRefusal(
      'protected',
      null,
      `シート「${sheet}」は保護されているため、${what}ません。${nothing}${unprotect}`,
    ),
  protectedBook: () =>
    new WriteRefusal(
      'protected',
      null,
      `ブックの構成が保護されているため、シートを追加・削除できません。${nothing}校閲 > ブックの保護 を解除してから、もう一度行ってください。`,
    ),
  merged: (at: CellRef, anchor: string) =>
    new WriteRefusal(
      'merged',
      at,
      `${cellName(at)}は結合されたセルの一部のため書き込めません。${nothing}結合の左上の${anchor}に書き込んでください。`,
    ),
  header: (at: CellRef, table: string) =>
    new WriteRefusal(
      'header',
      at,
      `${cellName(at)}はテーブル「${table}」の見出し(または集計行)のため書き込めません。${nothing}Excelで直してください。`,
    ),
  sheetName: (name: string, why: string) =>
    new WriteRefusal('name', null, `シート名「${name}」は${why}ため使えません。${nothing}別の名前にしてください。`),
  noSheet: (sheet: string) =>
    new WriteRefusal(
      'notFound',
      null,
      `シート「${sheet}」がブックにありません。${nothing}シート名を確かめてから、もう一度チェックしてください。`,
    ),
  otherBook: (book: string) =>
    new WriteRefusal('notFound', null, `「${book}」への書き込みが、別のブックに対して求められました。${nothing}`),
  sheetInUse: (sheet: string, where: string) =>
    new WriteRefusal(
      'unsupported',
      null,
      `シート「${sheet}」は${where}から参照されているため削除できません。${nothing}参照をなくしてから、もう一度行ってください。`,
    ),
  lastSheet: (sheet: string) =>
    new WriteRefusal(
      'unsupported',
      null,
      `シート「${sheet}」は、表示されている最後のシートのため削除できません。${nothing}`,
    ),
  cannotWrite: (at: CellRef, why: string) =>
    new WriteRefusal('unsupported', at, `${cellName(at)}に書き込めません(${why})。${nothing}値を確かめてください。`),
  formulaBack: (at: CellRef, why: string) =>
    new WriteRefusal(
      'unsupported',
      at,
      `${cellName(at)}に元の数式を戻せません(${why})。${nothing}Excelで開き、数式を入れ直してください。`,
    ),
  arrayBack: (at: CellRef, formula: string) =>
    new WriteRefusal(
      'array',
      at,
      `${cellName(at)}にあった配列数式「${formula}」は、ファイルの上では元に戻せません。${nothing}Excelで開き、数式を入れ直してください。`,
    ),
  cannotInsert: (sheet: string, why: string) =>
    new WriteRefusal(
      'unsupported',
      null,
      `シート「${sheet}」に行を挿入できません。${why}、ファイルの上では正しくずらせません。${nothing}${inExcel}`,
    ),
  cannotRemoveRows: (sheet: string) =>
    new WriteRefusal(
      'unsupported',
      null,
      `シート「${sheet}」の行は、ファイルの上では取り除けません。${nothing}${inExcel}`,
    ),
  unsupported: (what: string, at: CellRef | null = null) =>
    new WriteRefusal('unsupported', at, `${what}。${nothing}${inExcel}`),
  broken: (detail: string, sheet?: string) =>
    new WriteRefusal(
      'broken',
      null,
      `${sheet === undefined ? 'このブック' : `シート「${sheet}」`}の中身の並びが崩れているため書き込めません。${nothing}${saveAgain}`,
      detail,
    ),
  unreadable: (message: string, detail: string) => new WriteRefusal('broken', null, `${message}${nothing}`, detail),
}
