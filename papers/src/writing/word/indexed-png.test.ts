import { decode } from 'fast-png'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexedPng } from './indexed-png.ts'
import { pictureOf } from './picture.ts'

const pixelsOf = (colours: readonly (readonly [number, number, number])[]) =>
  Uint8Array.from(colours.flatMap(([red, green, blue]) => [red, green, blue, 255]))
const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255))

/** The colours of a PNG by a reader that is not ours. */
function read(png: Uint8Array) {
  const { data, palette } = decode(png)
  return [...data].map((number) => palette?.[number]?.slice(0, 3))
}

describe('a drawing of few colours', () => {
  it('is read back by another reader pixel for pixel, whatever its lines repeat', () => {
    const lines = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.array(colour, { minLength: 1, maxLength: 5 }))
      .chain(([width, colours]) =>
        fc.array(fc.array(fc.constantFrom(...colours), { minLength: width, maxLength: width }), { minLength: 1 }),
      )
    fc.assert(
      fc.property(lines, (of) => {
        const drawing = { width: of[0]?.length ?? 0, height: of.length, pixels: pixelsOf(of.flat()) }
        expect(read(indexedPng(drawing) ?? new Uint8Array())).toEqual(of.flat())
      }),
    )
  })

  it('holds two hundred and fifty-six colours and not one more', () => {
    const of = (many: number) => Array.from({ length: many }, (_, n): [number, number, number] => [n >> 8, n & 255, 7])
    expect(read(indexedPng({ width: 256, height: 1, pixels: pixelsOf(of(256)) }) ?? new Uint8Array())).toEqual(of(256))
    expect(indexedPng({ width: 257, height: 1, pixels: pixelsOf(of(257)) })).toBeNull()
  })

  it('is on white paper, and a drawing of many colours is a picture all the same', async () => {
    const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 4">${inside}</svg>`
    const plain = decode(await pictureOf(svg('<rect width="32" height="4" fill="#0f4c75"/>')))
    expect([plain.width, plain.palette]).toEqual([1250, expect.arrayContaining([[255, 255, 255], [15, 76, 117]])]) // prettier-ignore
    const shades = Array.from({ length: 300 }, (_, n) => `<rect x="${n / 5}" width="0.2" height="4" fill="rgb(${n >> 8},${n & 255},9)"/>`)
    expect(decode(await pictureOf(svg(shades.join('')))).palette).toBeUndefined()
  })
})
