import type { StyleDesign } from '../workbook/design'

const family = 'ＭＳ Ｐゴシック'
const font = { name: family, size: 10 } as const
const small = { name: family, size: 9 } as const
const all = 'lrtb'

export const normal: StyleDesign = { font: { name: family, size: 11 } }

/** The light green of cells that count by themselves (薄緑欄). */
const green = 'E2EFDA'
const heading = 'F2F2F2'

/** How each kind of cell looks. Headings are made on demand: their lines depend on what stands beside them. */
const fixed: Readonly<Record<string, StyleDesign>> = {
  title: { font: { name: family, size: 14, bold: true }, align: { vertical: 'center' } },
  formNumber: { font: { name: family, size: 11 }, align: { horizontal: 'right', vertical: 'center' } },
  prefecture: { font: { name: family, size: 11 }, border: 'b', align: { horizontal: 'center', vertical: 'center' } },
  centre: { font: { name: family, size: 11 }, align: { vertical: 'center' } },
  sampleMark: { font, align: { horizontal: 'center', vertical: 'center' } },
  text: { font, border: all, align: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 } },
  centred: { font, border: all, align: { horizontal: 'center', vertical: 'center' } },
  number: { font, border: all, align: { horizontal: 'right', vertical: 'center', indent: 1 }, format: '#,##0' },
  label: { font, border: all, align: { horizontal: 'center', vertical: 'center' } },
  green: {
    font,
    fill: green,
    border: all,
    align: { horizontal: 'right', vertical: 'center', indent: 1 },
    format: '#,##0',
  },
  rate: { font, fill: green, border: all, align: { horizontal: 'right', vertical: 'center', indent: 1 }, format: '0%' },
  unused: { font, border: all },
  list: { font: small, align: { vertical: 'center' } },
  note: { font, align: { vertical: 'top', wrap: true } },
  noteHeading: { font: { ...font, bold: true }, align: { vertical: 'center' } },
}

export type HeadKind = 'plain' | 'upright' | 'choices'

/** Style name of a heading with lines on the given sides. */
export const headStyle = (sides: string, kind: HeadKind): string => `head ${kind} ${sides}`

/** Style name of a cell for days in the given number format. */
export const dayStyle = (format: string): string => `day ${format}`

/** A style by its name. */
export function styleOf(name: string): StyleDesign {
  const known = fixed[name]
  if (known) return known
  if (name.startsWith('day ')) return { ...fixed['centred'], format: name.slice(4) }
  const [, kind, sides] = name.split(' ')
  return {
    font: small,
    fill: heading,
    ...(sides ? { border: sides } : {}),
    align: {
      horizontal: kind === 'choices' ? 'left' : 'center',
      vertical: 'center',
      wrap: true,
      ...(kind === 'upright' ? { upright: true as const } : {}),
    },
  }
}
