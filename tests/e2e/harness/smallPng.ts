import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A picture of a screen has few colours: with a palette it takes a third of the room. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels, bytes } = decode(png)
  const indices = (bits: number): { palette: number[]; rows: Buffer } | null => {
    const palette = new Map<number, number>()
    const rows = Buffer.alloc(height * (width + 1))
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = (y * width + x) * bytes
        const colour =
          (coarse(pixels[at]!, bits) << 16) | (coarse(pixels[at + 1]!, bits) << 8) | coarse(pixels[at + 2]!, bits)
        if (!palette.has(colour)) palette.set(colour, palette.size)
        if (palette.size > 256) return null
        rows[y * (width + 1) + x + 1] = palette.get(colour)!
      }
    }
    return { palette: [...palette.keys()], rows }
  }
  const { palette, rows } = indices(8) ?? indices(6) ?? indices(5) ?? indices(4)!
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits of a palette.
  head.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const parts = [
    part('IHDR', head),
    part('PLTE', colours),
    part('IDAT', deflateSync(rows, { level: 9 })),
    part('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([png.subarray(0, 8), ...parts])
}

/** Fewer steps of a colour; white stays white. */
const coarse = (value: number, bits: number): number => {
  const steps = (1 << bits) - 1
  return Math.round((Math.round((value / 255) * steps) / steps) * 255)
}

function part(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** As Chromium writes it: eight bits of red, green, blue and perhaps transparency, not interlaced. */
function decode(png: Buffer): { width: number; height: number; pixels: Buffer; bytes: number } {
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + length))
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const bytes = png[25] === 6 ? 4 : 3
  const raw = inflateSync(Buffer.concat(data))
  const pixels = Buffer.alloc(width * height * bytes)
  const line = width * bytes
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)]!
    for (let i = 0; i < line; i++) {
      const left = i >= bytes ? pixels[y * line + i - bytes]! : 0
      const up = y > 0 ? pixels[(y - 1) * line + i]! : 0
      const corner = y > 0 && i >= bytes ? pixels[(y - 1) * line + i - bytes]! : 0
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!
      pixels[y * line + i] = raw[y * (line + 1) + 1 + i]! + predicted
    }
  }
  return { width, height, pixels, bytes }
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
