import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sha256 } from '../../src/hosts/sha256'

describe('the SHA-256 of a file', () => {
  it('is the one that is published', async () => {
    expect(await sha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
  it('is the one that other programmes give', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
      }),
    )
  })
  it('is that of the part a view shows', async () => {
    const whole = new TextEncoder().encode('xabcx')
    expect(await sha256(whole.subarray(1, 4))).toBe(await sha256(new TextEncoder().encode('abc')))
  })
})
