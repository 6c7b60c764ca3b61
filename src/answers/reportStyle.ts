/** Colours by name; every pair that is used for text has a contrast of at least 4.5 : 1 (tested). */
export const colours = {
  ink: '#1f2328',
  quiet: '#57606a',
  paper: '#ffffff',
  shade: '#f4f6f8',
  line: '#c9d1d9',
  error: '#a4262c',
  errorTint: '#fdf3f4',
  warning: '#735500',
  warningTint: '#fff9e5',
  info: '#0b5a9c',
  infoTint: '#eff6fc',
  good: '#0e6b2e',
  goodTint: '#eef8f0',
} as const

const c = colours

export const style = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:28px 32px 40px;max-width:880px;background:${c.paper};color:${c.ink};font:14px/1.65 "BIZ UDPGothic","BIZ UDPゴシック","Yu Gothic UI","Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",Meiryo,sans-serif;overflow-wrap:anywhere;line-break:strict}
h1,h2,h3,p,dl,dd,ul{margin:0;padding:0}
small{font-size:12px;font-weight:400;color:${c.quiet}}
header{display:flex;justify-content:space-between;align-items:flex-end;gap:16px;border-bottom:2px solid ${c.ink};padding-bottom:12px}
h1{font-size:23px;line-height:1.3;letter-spacing:.04em}
.title p{font-size:15px;margin-top:4px}
.seal{border-collapse:collapse;flex:none;font-size:11px}
.seal th,.seal td{border:1px solid ${c.quiet};width:72px;text-align:center;font-weight:400;padding:1px 0}
.seal td{height:56px}
.verdict{display:flex;align-items:center;gap:16px;flex-wrap:wrap;margin:18px 0 14px;padding:14px 18px;border:2px solid;border-radius:6px}
.verdict.ok{border-color:${c.good};background:${c.goodTint}}
.verdict.no{border-color:${c.error};background:${c.errorTint}}
.verdict.unsure{border-color:${c.warning};background:${c.warningTint}}
.verdict>div{flex:1 1 240px}
.sign{flex:none;width:44px;height:44px;border-radius:50%;display:flex;align-items:center;justify-content:center;font-size:24px;font-weight:700;color:${c.paper}}
.ok .sign{background:${c.good}}.no .sign{background:${c.error}}.unsure .sign{background:${c.warning}}
.answer{font-size:21px;font-weight:700;line-height:1.35}
.verdict ul{display:flex;gap:8px;list-style:none}
.verdict li{min-width:66px;padding:4px 10px;text-align:center;background:${c.paper};border:1px solid ${c.line};border-radius:4px}
.verdict li b{display:block;font-size:22px;line-height:1.2}
.verdict li span{font-size:12px}
li.error b,li.error span{color:${c.error}}li.warning b,li.warning span{color:${c.warning}}li.info b,li.info span{color:${c.info}}li.none b,li.none span{color:${c.quiet}}
dl div{display:flex;gap:12px;padding:3px 0}
dt{flex:none;width:6.5em;color:${c.quiet}}
section{margin-top:24px}
h2{font-size:16px;margin-bottom:8px;padding-left:9px;border-left:4px solid ${c.ink};line-height:1.4}
table{border-collapse:collapse;font-size:13px}
th,td{text-align:left;vertical-align:top;mso-number-format:"\\@"}
.documents,.read,.missing,.files,.others{width:100%}
.documents th,.documents td,.read th,.read td,.missing th,.missing td,.files th,.files td,.others th,.others td{border-bottom:1px solid ${c.line};padding:5px 10px 5px 0}
thead th{font-weight:400;color:${c.quiet};font-size:12px;white-space:nowrap;border-bottom:1px solid ${c.quiet}}
.documents td:nth-child(-n+3),.read td:first-child,.read td:nth-child(3),.missing td:nth-child(2),.others td:first-child{white-space:nowrap}
.documents td:nth-child(4){font-size:12px}
.fact.to{margin-top:8px}
.status{font-weight:700}
.status.ready{color:${c.good}}.status.errors{color:${c.error}}.status.missing{color:${c.quiet};font-weight:400}
article{margin:12px 0;padding:12px 16px 14px;border:1px solid ${c.line};border-left-width:5px;border-radius:4px}
article.error{border-left-color:${c.error}}article.warning{border-left-color:${c.warning}}article.info{border-left-color:${c.info}}
article.first{border:2px solid ${c.error};background:${c.errorTint}}
h3{font-size:15px;line-height:1.5}
h3 small{white-space:nowrap}
.badge{display:inline-block;padding:0 8px;border:1px solid;border-radius:3px;font-size:12px;line-height:20px;white-space:nowrap;vertical-align:1px}
.badge.error{color:${c.paper};background:${c.error};border-color:${c.error}}
.badge.warning{color:${c.warning};background:${c.warningTint}}
.badge.info{color:${c.info};background:${c.infoTint};border-style:dashed}
.where{color:${c.quiet};font-size:12px}
.fact{display:flex;margin-top:3px;font-size:13px}
.fact b{flex:none;width:5.5em;font-weight:400;color:${c.quiet}}
.example{margin-top:10px;padding-top:9px;border-top:1px dashed ${c.line}}
.at{display:inline-block;margin-right:6px;padding:0 7px;background:${c.shade};border-radius:3px;font-size:13px}
.scroll{overflow-x:auto}
.extract{margin-top:7px;font-size:12px}
.extract th,.extract td{border:1px solid ${c.line};padding:1px 8px;white-space:nowrap}
.extract th{background:${c.shade};color:${c.quiet};font-weight:400}
.extract tbody th{text-align:right}
.extract .row th{color:${c.ink};font-weight:700}
.extract .number{text-align:right}
.extract td.here{background:${c.warningTint};outline:2px solid ${c.error};outline-offset:-2px}
.extract td.related{outline:1px dashed ${c.quiet};outline-offset:-2px}
mark{background:none;color:inherit;font-weight:700}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
p.rest{margin-top:10px;font-size:13px}
.clear{padding:12px 16px;border:2px solid ${c.good};background:${c.goodTint};border-radius:4px;font-size:16px;font-weight:700}
footer{margin-top:28px;padding-top:8px;border-top:1px solid ${c.line};color:${c.quiet};font-size:12px}
@media screen and (max-width:600px){
body{padding:16px}
header{flex-direction:column;align-items:stretch;gap:8px}
.seal{display:none}
.verdict{gap:12px;padding:12px}
.verdict ul{width:100%}
.verdict li{flex:1;min-width:0;padding:4px 2px}
.read td:first-child,.read td:nth-child(3){white-space:normal}
article{padding:10px 12px 12px}
}
@page{size:A4;margin:14mm 13mm 15mm}
@media print{
body{max-width:none;padding:0;font-size:10.5pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.scroll{overflow:visible}
.extract thead th,.extract td{white-space:normal}
article{-webkit-box-decoration-break:clone;box-decoration-break:clone}
thead{display:table-header-group}
h2,h3,.why,.next,.where,thead{break-after:avoid}
tr,.example,.verdict,header,dl div,article.first{break-inside:avoid}
}
`

/** SHA-256 of `style`, so that the page allows this style and nothing else (a test holds it right). */
export const styleHash = 'sha256-B2Gyy6/ik0HIN08s13QnL2Y9d3NXQRxHE/xnoA3MAOM='
