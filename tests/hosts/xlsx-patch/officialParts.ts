/** Parts of a book as Excel writes the forms of Japanese offices: everything that a writer tends to lose. */
export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const drawingml = 'http://schemas.openxmlformats.org/drawingml/2006'
const threaded = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'
const person = 'http://schemas.microsoft.com/office/2017/10/relationships'
const names = `xmlns="${main}" xmlns:r="${office}"`

export const relations = (...list: readonly (readonly [string, string, string, boolean?])[]) =>
  `${head}<Relationships xmlns="${packaged}/relationships">${list
    .map(
      ([id, kind, target, external]) =>
        `<Relationship Id="${id}" Type="${kind.includes(':') ? kind : `${office}/${kind}`}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

const texts = [
  '<si><t>様式第１号（第５条関係）</t><phoneticPr fontId="1"/></si>',
  '<si><t>山田太郎</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh><rPh sb="2" eb="4"><t>タロウ</t></rPh><phoneticPr fontId="1"/></si>',
  '<si><r><rPr><b/><sz val="11"/><color theme="4" tint="-0.249977111117893"/><rFont val="ＭＳ Ｐゴシック"/></rPr><t>東京</t></r><r><t xml:space="preserve"> 都庁</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>',
  '<si><t xml:space="preserve">  前後空白  </t></si>',
  '<si><t>_x000D_A &amp; B &lt;C&gt;</t></si>',
  ...['氏名', '所属', '日付', '金額', '消費税', '合計', '有・無', '備考', '有', '無', '該当なし', '姓名', 'かな'].map(
    (text) => `<si><t>${text}</t></si>`,
  ),
]
const s = (ref: string, index: number, style: number) => `<c r="${ref}" s="${style}" t="s"><v>${index}</v></c>`
const row = (number: number, cells: string, more = '') =>
  `<row r="${number}" spans="1:12"${more} x14ac:dyDescent="0.15">${cells}</row>`

const rows = (day: number) =>
  [
    row(1, `${s('A1', 0, 1)}<c r="B1" s="1"/><c r="C1" s="1"/>`, ' ht="27" customHeight="1"'),
    row(
      3,
      ['氏名', '所属', '日付', '金額', '消費税', '合計', '有・無']
        .map((_, n) => s(`${'ABCEFGH'[n]!}3`, 5 + n, 2))
        .join(''),
    ),
    row(4, ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((col) => `<c r="${col}4" s="2"/>`).join('')),
    row(
      5,
      `<c r="A5" s="6" ph="1" t="s"><v>1</v></c>${s('B5', 2, 6)}<c r="C5" s="3"><v>${day}</v></c><c r="D5" s="4"><v>${day}</v></c><c r="E5" s="5"><v>1234567</v></c><c r="F5" s="5"><f>E5*0.1</f><v>123456.7</v></c><c r="G5" s="5"><f>SUM(E5:F5)</f><v>1358023.7</v></c>${s('H5', 13, 6)}${s('J5', 12, 6)}<c r="K5" s="6" t="str"><f>A5&amp;"様"</f><v>山田太郎様</v></c>`,
    ),
    row(
      6,
      `${s('A6', 3, 6)}${s('B6', 4, 6)}<c r="C6" s="3"/><c r="E6" s="5"><v>0.1</v></c><c r="F6" s="5"><f t="shared" ref="F6:F8" si="0">E6*0.1</f><v>0.01</v></c><c r="G6" s="5"><f>SUM(E6:F6)</f><v>0.11</v></c>${s('H6', 14, 6)}<c r="K6" t="b"><v>1</v></c><c r="L6" t="e"><f>1/0</f><v>#DIV/0!</v></c>`,
    ),
    row(
      7,
      `<c r="A7" s="6" t="inlineStr"><is><t>インライン</t></is></c><c r="C7" s="8"><v>${day}.5</v></c><c r="E7" s="5"><v>1E+21</v></c><c r="F7" s="5"><f t="shared" si="0"/><v>1E+20</v></c><c r="G7" s="5"><f>SUM(E7:F7)</f><v>1.1E+21</v></c><c r="K7" s="6" t="str" cm="1"><f t="array" ref="K7:K8">_xlfn.UNIQUE(H5:H6)</f><v>有</v></c><c r="L7" s="6" t="str"><f>PHONETIC(A5)</f><v>ヤマダタロウ</v></c>`,
    ),
    row(
      8,
      `<c r="A8" s="6"/><c r="B8" s="6"/><c r="C8" s="3"/><c r="E8" s="5"/><c r="F8" s="5"><f t="shared" si="0"/><v>0</v></c><c r="G8" s="5"><f>SUM(E8:F8)</f><v>0</v></c><c r="H8" s="6"/><c r="J8" s="6"/><c r="K8" s="6" t="str"><v>無</v></c>`,
      ' ht="18.75" customHeight="1"',
    ),
    '<row r="9" hidden="1" spans="1:12"/>',
    row(12, `${s('H12', 13, 0)}<c r="I12"><f>ROW()-11</f><v>1</v></c>`),
    row(13, s('H13', 14, 0)),
    row(14, s('H14', 15, 0)),
    row(17, `${s('A17', 16, 0)}${s('B17', 17, 0)}`),
    row(18, '<c r="A18"><v>1</v></c><c r="B18"><f>テーブル1[[#This Row],[姓名]]*2</f><v>2</v></c>'),
    row(19, '<c r="A19"><v>3</v></c><c r="B19"><f>テーブル1[[#This Row],[姓名]]*2</f><v>6</v></c>'),
  ].join('')

const xdr = `xmlns:xdr="${drawingml}/spreadsheetDrawing"`
const anchorPoint = (name: string, col: number, at: number) =>
  `<${name}><xdr:col ${xdr}>${col}</xdr:col><xdr:colOff ${xdr}>0</xdr:colOff><xdr:row ${xdr}>${at}</xdr:row><xdr:rowOff ${xdr}>0</xdr:rowOff></${name}>`

const form = (day: number) =>
  `${head}<worksheet ${names} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{00000000-0001-0000-0000-000000000000}">` +
  `<sheetPr codeName="Sheet1"><tabColor theme="5" tint="0.39997558519241921"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:L19"/>` +
  `<sheetViews><sheetView showGridLines="0" tabSelected="1" view="pageBreakPreview" zoomScaleNormal="100" workbookViewId="0"><pane xSplit="2" ySplit="4" topLeftCell="C5" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C12" sqref="C12"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.5" x14ac:dyDescent="0.15"/>` +
  `<cols><col min="1" max="1" width="14.625" customWidth="1"/><col min="2" max="2" width="20.625" style="6" customWidth="1"/><col min="10" max="10" width="9" hidden="1" outlineLevel="1"/></cols><sheetData>${rows(day)}</sheetData>` +
  `<sheetProtection algorithmName="SHA-512" hashValue="c2hhNTEyaGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0" insertRows="0"/><protectedRanges><protectedRange sqref="A5:B8" name="入力欄"/></protectedRanges><autoFilter ref="A4:J8"/>` +
  `<mergeCells count="4"><mergeCell ref="A1:C1"/><mergeCell ref="C3:C4"/><mergeCell ref="E3:E4"/><mergeCell ref="H12:H12"/></mergeCells><phoneticPr fontId="1"/>`.replace(
    '<mergeCell ref="H12:H12"/>',
    '<mergeCell ref="J12:K13"/>',
  ) +
  `<conditionalFormatting sqref="E5:E8"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>AND($H5="有",$E5="")</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="G5:G8"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="formula" val="$E$12"/><color rgb="FFFCFCFF"/><color theme="9"/></colorScale></cfRule></conditionalFormatting>` +
  `<dataValidations count="5"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="入力エラー" error="有か無を選択" promptTitle="選択" prompt="選択してください" sqref="H5:H8 J5:J8" xr:uid="{00000000-0002-0000-0000-000000000000}"><formula1>$H$12:$H$14</formula1></dataValidation><dataValidation type="list" imeMode="off" allowBlank="1" showErrorMessage="1" sqref="I5:I8"><formula1>都道府県一覧</formula1></dataValidation><dataValidation type="whole" errorStyle="warning" imeMode="halfAlpha" allowBlank="1" sqref="E5:E8"><formula1>0</formula1><formula2>999999999</formula2></dataValidation><dataValidation type="custom" imeMode="fullKatakana" allowBlank="1" sqref="B5:B8"><formula1>LENB(B5)=LEN(B5)*2</formula1></dataValidation><dataValidation imeMode="hiragana" allowBlank="1" sqref="A5:A8"/></dataValidations>` +
  `<hyperlinks><hyperlink ref="J5" r:id="rId4" tooltip="要綱"/><hyperlink ref="H13" location="選択肢!A1" display="選択肢"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToHeight="0" r:id="rId5"/><headerFooter><oddHeader>&amp;R様式第１号</oddHeader></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="11" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="C5:C8" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>` +
  `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls><mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1026" r:id="rId6" name="Check Box 2"><controlPr defaultSize="0" autoFill="0" autoLine="0" autoPict="0" linkedCell="$L$8"><anchor moveWithCells="1">${anchorPoint('from', 7, 13)}${anchorPoint('to', 8, 14)}</anchor></controlPr></control></mc:Choice></mc:AlternateContent></controls></mc:Choice></mc:AlternateContent><tableParts count="1"><tablePart r:id="rId3"/></tableParts>` +
  `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${x14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="3" id="{A0000000-0000-0000-0000-000000000001}"><xm:f>選択肢!$A$1=$H5</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>H5:H8</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
  `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${x14}"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1" xr:uid="{00000000-0002-0000-0000-000001000000}"><x14:formula1><xm:f>選択肢!$B$1:$B$3</xm:f></x14:formula1><xm:sqref>L5:L8</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`

const lists = `${head}<worksheet ${names}><sheetPr codeName="Sheet2"/><dimension ref="A1:D3"/><sheetData><row r="1"><c r="A1" t="s"><v>13</v></c><c r="B1" t="inlineStr"><is><t>東京都</t></is></c><c r="C1"><f>SUM(様式１!E5:E8)</f><v>1234567.1</v></c><c r="D1"><f>C1*税率</f><v>123456.71</v></c></row><row r="2"><c r="B2" t="inlineStr"><is><t>大阪府</t></is></c><c r="C2"><f>単価合計</f><v>1234567.1</v></c><c r="D2"><f ca="1">INDIRECT("様式１!G"&amp;5)</f><v>1358023.7</v></c></row><row r="3"><c r="B3" t="inlineStr"><is><t>北海道</t></is></c><c r="C3"><f>COUNTA(テーブル1[姓名])</f><v>2</v></c><c r="D3"><f>SUM(B1:B2)</f><v>0</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`

const workbook = (date1904: boolean) =>
  `${head}<workbook ${names} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"${date1904 ? ' date1904="1"' : ''}/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12210" activeTab="0"/></bookViews><sheets><sheet name="様式１" sheetId="1" r:id="rId1"/><sheet name="選択肢" sheetId="3" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">様式１!$A$4:$J$8</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">様式１!$A$1:$J$14</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">様式１!$A:$B,様式１!$1:$4</definedName><definedName name="単価" localSheetId="0">様式１!$E$5</definedName><definedName name="単価合計">SUM(様式１!$E$5:$E$8)</definedName><definedName name="税率">0.1</definedName><definedName name="都道府県一覧" comment="選択肢">選択肢!$B$1:$B$3</definedName></definedNames><calcPr calcId="191029" iterateDelta="1E-4"/></workbook>`

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><fonts count="2"><font><sz val="11"/><name val="ＭＳ Ｐゴシック"/></font><font><sz val="6"/><name val="ＭＳ Ｐゴシック"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="9" tint="0.7999"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">${[
  0, 0, 0, 14, 176, 3, 0, 49, 22,
]
  .map(
    (format, n) =>
      `<xf numFmtId="${format}" fontId="0" fillId="${n === 2 ? 2 : 0}" borderId="0" xfId="0"${format ? ' applyNumberFormat="1"' : ''}${n >= 3 && n !== 6 ? ' applyProtection="1"><protection locked="0"/></xf>' : '/>'}`,
  )
  .join(
    '',
  )}</cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`

const marker = (name: string, col: number, at: number) =>
  `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
const twoCell = (editAs: string, from: number, to: number, inside: string) =>
  `<xdr:twoCellAnchor${editAs ? ` editAs="${editAs}"` : ''}>${marker('from', 0, from)}${marker('to', 3, to)}${inside}<xdr:clientData/></xdr:twoCellAnchor>`

const drawing = `${head}<xdr:wsDr ${xdr} xmlns:a="${drawingml}/main" xmlns:r="${office}">${twoCell('oneCell', 19, 25, '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="図 1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>')}${twoCell('', 5, 30, `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="グラフ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${drawingml}/chart"><c:chart xmlns:c="${drawingml}/chart" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame>`)}${twoCell('absolute', 1, 2, '<xdr:sp macro="" textlink="$H$13"><xdr:nvSpPr><xdr:cNvPr id="4" name="テキスト ボックス 1"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="ja-JP"/><a:t>押印欄</a:t></a:r></a:p></xdr:txBody></xdr:sp>')}</xdr:wsDr>`

const chart = `${head}<c:chartSpace xmlns:c="${drawingml}/chart" xmlns:a="${drawingml}/main" xmlns:r="${office}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>様式１!$H$12:$H$14</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>様式１!$E$5:$E$12</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart></c:plotArea></c:chart></c:chartSpace>`

const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><v:textbox><div style="text-align:left"><br></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>
    8, 15, 11, 2, 10, 15, 15, 0</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>12</x:Row><x:Column>7</x:Column></x:ClientData></v:shape><v:shape id="_x0000_s1026" type="#_x0000_t201" style="position:absolute"><x:ClientData ObjectType="Checkbox"><x:Anchor>7, 0, 13, 0, 8, 0, 14, 0</x:Anchor><x:FmlaLink>$L$12</x:FmlaLink></x:ClientData></v:shape></xml>`

const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`
const format = 'application/vnd.openxmlformats-officedocument'

const contentTypes = `${head}<Types xmlns="${packaged}/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="${format}.spreadsheetml.printerSettings"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${format}.vmlDrawing"/>${[
  ['xl/workbook.xml', `${format}.spreadsheetml.sheet.main+xml`],
  ['xl/worksheets/sheet1.xml', `${format}.spreadsheetml.worksheet+xml`],
  ['xl/worksheets/sheet2.xml', `${format}.spreadsheetml.worksheet+xml`],
  ['xl/styles.xml', `${format}.spreadsheetml.styles+xml`],
  ['xl/theme/theme1.xml', `${format}.theme+xml`],
  ['xl/sharedStrings.xml', `${format}.spreadsheetml.sharedStrings+xml`],
  ['xl/drawings/drawing1.xml', `${format}.drawing+xml`],
  ['xl/charts/chart1.xml', `${format}.drawingml.chart+xml`],
  ['xl/comments1.xml', `${format}.spreadsheetml.comments+xml`],
  ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
  ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
  ['xl/tables/table1.xml', `${format}.spreadsheetml.table+xml`],
  ['xl/ctrlProps/ctrlProp1.xml', 'application/vnd.ms-excel.controlproperties+xml'],
  ['xl/metadata.xml', `${format}.spreadsheetml.sheetMetadata+xml`],
  ['xl/calcChain.xml', `${format}.spreadsheetml.calcChain+xml`],
  ['customXml/itemProps1.xml', `${format}.customXmlProperties+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', `${format}.extended-properties+xml`],
  ['docProps/custom.xml', `${format}.custom-properties+xml`],
]
  .map(([part, type]) => override(part!, type!))
  .join('')}</Types>`

const vt = 'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'

export function officialParts(date1904: boolean): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations(
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', `${packaged}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ['rId3', 'extended-properties', 'docProps/app.xml'],
      ['rId4', 'custom-properties', 'docProps/custom.xml'],
    ),
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>見本省</dc:creator></cp:coreProperties>`,
    'docProps/app.xml': `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" ${vt}><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>ワークシート</vt:lpstr></vt:variant><vt:variant><vt:i4>2</vt:i4></vt:variant><vt:variant><vt:lpstr>名前付き一覧</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="3" baseType="lpstr"><vt:lpstr>様式１</vt:lpstr><vt:lpstr>選択肢</vt:lpstr><vt:lpstr>税率</vt:lpstr></vt:vector></TitlesOfParts><AppVersion>16.0300</AppVersion></Properties>`,
    'docProps/custom.xml': `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ${vt}><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="MSIP_Label_00000000-0000-0000-0000-000000000000_Enabled"><vt:lpwstr>true</vt:lpwstr></property></Properties>`,
    'customXml/item1.xml': '<form xmlns="urn:example:form"><id>Y-001</id></form>',
    'customXml/itemProps1.xml': `${head}<ds:datastoreItem ds:itemID="{11111111-2222-3333-4444-555555555555}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels': relations(['rId1', 'customXmlProps', 'itemProps1.xml']),
    'xl/workbook.xml': workbook(date1904),
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId3', 'theme', 'theme/theme1.xml'],
      ['rId4', 'styles', 'styles.xml'],
      ['rId5', 'sharedStrings', 'sharedStrings.xml'],
      ['rId6', 'sheetMetadata', 'metadata.xml'],
      ['rId7', 'calcChain', 'calcChain.xml'],
      ['rId8', 'customXml', '../customXml/item1.xml'],
      ['rId9', `${person}/person`, 'persons/person.xml'],
    ),
    'xl/worksheets/sheet1.xml': form(date1904 ? 45394 - 1462 : 45394),
    'xl/worksheets/sheet2.xml': lists,
    'xl/worksheets/_rels/sheet1.xml.rels': relations(
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'table', '../tables/table1.xml'],
      ['rId4', 'hyperlink', 'https://example.go.jp/youkou', true],
      ['rId5', 'printerSettings', '../printerSettings/printerSettings1.bin'],
      ['rId6', 'ctrlProp', '../ctrlProps/ctrlProp1.xml'],
      ['rId7', 'comments', '../comments1.xml'],
      ['rId8', `${person}/threadedComment`, '../threadedComments/threadedComment1.xml'],
    ),
    'xl/theme/theme1.xml': `${head}<a:theme xmlns:a="${drawingml}/main" name="Office テーマ"><a:themeElements/></a:theme>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}" count="${texts.length}" uniqueCount="${texts.length}">${texts.join('')}</sst>`,
    'xl/drawings/drawing1.xml': drawing,
    'xl/drawings/_rels/drawing1.xml.rels': relations(
      ['rId1', 'image', '../media/image1.png'],
      ['rId2', 'chart', '../charts/chart1.xml'],
    ),
    'xl/charts/chart1.xml': chart,
    'xl/media/image1.png': '\u0089PNG not drawn here',
    'xl/drawings/vmlDrawing1.vml': vml,
    'xl/printerSettings/printerSettings1.bin': 'a printer',
    'xl/ctrlProps/ctrlProp1.xml': `${head}<formControlPr xmlns="${x14}" objectType="CheckBox" fmlaLink="$L$12" lockText="1" noThreeD="1"/>`,
    'xl/comments1.xml': `${head}<comments xmlns="${main}"><authors><author>tc={C0000000-0000-0000-0000-000000000001}</author></authors><commentList><comment ref="H13" authorId="0" shapeId="0"><text><t>有の場合は金額を記入</t></text></comment></commentList></comments>`,
    'xl/threadedComments/threadedComment1.xml': `${head}<ThreadedComments xmlns="${threaded}"><threadedComment ref="H13" dT="2024-04-12T00:00:00.00" personId="{D0000000-0000-0000-0000-000000000001}" id="{C0000000-0000-0000-0000-000000000001}"><text>有の場合は金額を記入</text></threadedComment></ThreadedComments>`,
    'xl/persons/person.xml': `${head}<personList xmlns="${threaded}"><person displayName="担当者" id="{D0000000-0000-0000-0000-000000000001}" userId="x" providerId="None"/></personList>`,
    'xl/tables/table1.xml': `${head}<table xmlns="${main}" id="1" name="テーブル1" displayName="テーブル1" ref="A17:B19" totalsRowShown="0"><autoFilter ref="A17:B19"/><tableColumns count="2"><tableColumn id="1" name="姓名"/><tableColumn id="2" name="かな"><calculatedColumnFormula>テーブル1[[#This Row],[姓名]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    'xl/metadata.xml': `${head}<metadata xmlns="${main}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
    'xl/calcChain.xml': `${head}<calcChain xmlns="${main}">${['L7', 'K7', 'L6', 'K5', 'G8', 'F8', 'G7', 'F7', 'G6', 'F6', 'G5', 'F5', 'I12', 'B18', 'B19'].map((ref, n) => `<c r="${ref}"${n === 0 ? ' i="1"' : ''}${ref === 'K7' ? ' a="1"' : ''}/>`).join('')}${['C1', 'D1', 'C2', 'D2', 'C3', 'D3'].map((ref, n) => `<c r="${ref}"${n === 0 ? ' i="3"' : ''}/>`).join('')}</calcChain>`,
  }
}
