export type RefusalReason =
  'empty' | 'lockFile' | 'notExcel' | 'oldXls' | 'encrypted' | 'broken' | 'missingPart' | 'tooLarge' | 'unsafe'

/** A book that is not read. The message is for the person at the screen: what happened and the way out. */
export class ReadRefusal extends Error {
  override readonly name = 'ReadRefusal'

  constructor(
    readonly reason: RefusalReason,
    message: string,
    /** For whoever looks after yoshiki: the part and the technical cause; never shown first. */
    readonly detail = '',
  ) {
    super(message)
  }
}

const saveAsXlsx = 'Excelで開き、名前を付けて保存 > ファイルの種類「Excel ブック (*.xlsx)」で保存し直してください。'
const repair =
  'Excelで開けるときは、名前を付けて保存で別の名前のブックにしてください。開けないときは、元のファイルを送り直してもらってください。'

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024).toLocaleString('ja-JP')}MB`

export const refusals = {
  empty: () =>
    new ReadRefusal(
      'empty',
      'このファイルは中身がありません(0バイト)。コピーや受信が途中で終わった可能性があります。元のファイルをもう一度保存するか、送り直してもらってください。',
    ),
  lockFile: () =>
    new ReadRefusal(
      'lockFile',
      'このファイルは、Excelがブックを開いている間だけ置く一時ファイルです。名前の先頭に「~$」の付かない、元のブックを選んでください。',
    ),
  notExcel: (detail = '') =>
    new ReadRefusal(
      'notExcel',
      `このファイルはExcelブック(.xlsx)ではないため読めません。Excelで作ったファイルであれば、${saveAsXlsx}`,
      detail,
    ),
  binaryBook: () =>
    new ReadRefusal('notExcel', `このファイルはExcelバイナリ ブック(.xlsb)のため読めません。${saveAsXlsx}`, 'xlsb'),
  oldXls: () => new ReadRefusal('oldXls', `このファイルは古い形式のExcelブック(.xls)のため読めません。${saveAsXlsx}`),
  encrypted: () =>
    new ReadRefusal(
      'encrypted',
      'このファイルはパスワードで保護されているため読めません。Excelで開き、ファイル > 情報 > ブックの保護 でパスワードを外して保存し直してください。',
    ),
  truncated: (detail: string) =>
    new ReadRefusal(
      'broken',
      'このファイルは途中で切れているため読めません。コピーや受信が途中で終わった可能性があります。元のファイルを送り直してもらってください。',
      detail,
    ),
  broken: (detail: string) => new ReadRefusal('broken', `このファイルは壊れているため読めません。${repair}`, detail),
  missingPart: (part: string) =>
    new ReadRefusal(
      'missingPart',
      `このファイルにはブックの一部(${part})が入っていないため読めません。${repair}`,
      part,
    ),
  tooLargeBytes: (bytes: number, limit: number) =>
    new ReadRefusal(
      'tooLarge',
      `このファイルは大きすぎるため読めません(展開すると${megabytes(bytes)}以上、上限${megabytes(limit)})。使っていないシートや行を削除して保存し直してください。`,
    ),
  tooMany: (what: string, limit: number) =>
    new ReadRefusal(
      'tooLarge',
      `このファイルは${what}が多すぎるため読めません(上限${limit.toLocaleString('ja-JP')})。使っていないシートや行を削除して保存し直してください。`,
      what,
    ),
  bomb: (detail: string) =>
    new ReadRefusal(
      'tooLarge',
      'このファイルは、開くと大きさが100倍を超えてふくらむ部分があるため読みませんでした。送り主に心当たりがあるときは、Excelで開き、使っていない行と列を削除して保存し直してください。',
      detail,
    ),
  unsafe: (detail: string) =>
    new ReadRefusal(
      'unsafe',
      'このファイルには、Excelが書かない仕掛けが含まれているため読みませんでした。送り主に心当たりがあるときは、Excelで開き、名前を付けて保存で別の名前のブックにしてください。',
      detail,
    ),
}
