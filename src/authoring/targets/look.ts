import type { StyleDesign } from '../../workbook/design'

const family = 'BIZ UDPゴシック'
const font = { name: family, size: 10 } as const
const right = { horizontal: 'right', vertical: 'center', indent: 1 } as const
const centre = { horizontal: 'center', vertical: 'center', wrap: true } as const
/** Cells that a person fills are white; what is calculated is shaded. */
const calculated = 'F2F6FA'

export const normal: StyleDesign = { font: { name: family, size: 11 } }

export const styles = {
  title: { font: { name: family, size: 14, bold: true }, align: { vertical: 'center' } },
  note: { font: { ...font, colour: '57606A' }, align: { vertical: 'center' } },
  heading: { font: { name: family, size: 12, bold: true }, align: { vertical: 'center' } },
  head: { font: { ...font, bold: true }, fill: 'E4ECF4', border: 'lrtb', align: centre },
  label: { font, border: 'lrtb', align: { vertical: 'center', wrap: true } },
  sign: { font, border: 'lrtb', align: centre },
  number: { font, border: 'lrtb', align: right, format: '#,##0' },
  day: { font, border: 'lrtb', align: centre, format: 'yyyy/m/d' },
  sum: { font, fill: calculated, border: 'lrtb', align: right, format: '#,##0' },
  decimal: { font, fill: calculated, border: 'lrtb', align: right, format: '#,##0.0' },
  rate: { font, fill: calculated, border: 'lrtb', align: right, format: '0.0%' },
  due: { font, fill: calculated, border: 'lrtb', align: centre, format: 'm/d' },
  text: { font, fill: calculated, border: 'lrtb', align: centre },
} as const satisfies Readonly<Record<string, StyleDesign>>

export type StyleName = keyof typeof styles
