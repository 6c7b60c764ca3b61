import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A picture of a screen has few colours: with a palette it takes a third of the room. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels, bytes } = decode(png)
  const counts = new Map<number, number>()
  const colours = Uint32Array.from({ length: width * height }, (_, n) => {
    const at = n * bytes
    const colour = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
    return colour
  })
  // Grounds and letters keep their colour; a rare one, at the edge of a letter, takes the nearest.
  const palette = [...counts]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, 256)
    .map(([colour]) => colour)
  const places = new Map(palette.map((colour, place) => [colour, place]))
  const rows = Buffer.alloc(height * (width + 1))
  colours.forEach((colour, n) => {
    const place = places.get(colour) ?? nearest(palette, colour)
    places.set(colour, place)
    rows[Math.floor(n / width) * (width + 1) + (n % width) + 1] = place
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits of a palette.
  head.set([8, 3, 0, 0, 0], 8)
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const parts = [
    part('IHDR', head),
    part('PLTE', table),
    part('IDAT', deflateSync(rows, { level: 9 })),
    part('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([png.subarray(0, 8), ...parts])
}

function nearest(palette: readonly number[], colour: number): number {
  const distance = (other: number): number =>
    [16, 8, 0].reduce((sum, shift) => sum + (((other >> shift) & 255) - ((colour >> shift) & 255)) ** 2, 0)
  return palette.reduce((best, other, i) => (distance(other) < distance(palette[best]!) ? i : best), 0)
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
