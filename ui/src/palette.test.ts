import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Rgb = readonly [number, number, number]
type Matrix = readonly [Rgb, Rgb, Rgb]

// G. M. Machado, M. M. Oliveira, L. A. F. Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency (2009), severity 1.0.
const SIGHT: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

function tokens(selector: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? ''
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((hit) => [hit[1] ?? '', hit[2] ?? '']))
}

const light = tokens(':root')
const themes = { light, dark: new Map([...light, ...tokens(":root[data-theme='dark']")]) }

const colour = (theme: ReadonlyMap<string, string>, token: string): Rgb => {
  const hex = theme.get(token)
  if (hex === undefined) throw new Error(`no token --${token}`)
  return [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Rgb
}

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
const times = (m: Matrix, [r, g, b]: Rgb): Rgb =>
  m.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b))) as unknown as Rgb

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b
function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29)
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b)
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const difference = (a: Rgb, b: Rgb) => Math.hypot(...lab(a).map((value, at) => value - (lab(b)[at] ?? 0)))

const STATES = ['state-met', 'state-on-track', 'state-at-risk', 'state-not-met', 'state-empty']
const GROUNDS = ['sheet', 'paper', 'accent-soft']

describe.each(Object.entries(themes))('in the %s theme', (_, theme) => {
  test.each(Object.entries(SIGHT))('the colours of the marks stay apart for %s sight', (_sight, matrix) => {
    const seen = STATES.map((state) => [state, times(matrix, colour(theme, state))] as const)
    const pairs = seen.flatMap(([a, first], at) =>
      seen.slice(at + 1).map(([b, second]) => [`${a} and ${b}`, difference(first, second)] as const),
    )
    expect(pairs.filter(([, apart]) => apart <= 20)).toEqual([])
  })

  test.each(STATES)('--%s stands out by 3 to 1 on every ground it is drawn on', (state) => {
    for (const ground of GROUNDS) expect(contrast(colour(theme, state), colour(theme, ground)), ground).toBeGreaterThanOrEqual(3)
  })

  test('the sign inside a filled mark stands out by 3 to 1', () => {
    for (const state of ['state-met', 'state-at-risk', 'state-not-met'])
      expect(contrast(colour(theme, 'on-state'), colour(theme, state)), state).toBeGreaterThanOrEqual(3)
  })

  test.each([
    ['ink', ['sheet', 'paper', 'accent-soft']],
    ['ink-soft', ['sheet', 'paper', 'accent-soft']],
    ['accent', ['sheet', 'paper', 'accent-soft']],
    ['fault', ['sheet', 'paper', 'accent-soft']],
    ['on-accent', ['accent']],
    ['bar-ink', ['bar']],
    ['notice-ink', ['notice']],
    ['marked-ink', ['marked']],
  ])('text in --%s reads at 4.5 to 1', (ink, grounds) => {
    for (const ground of grounds) expect(contrast(colour(theme, ink), colour(theme, ground)), ground).toBeGreaterThanOrEqual(4.5)
  })

  test('edges of inputs and the ring of focus stand out by 3 to 1', () => {
    for (const edge of ['rule', 'focus'])
      for (const ground of ['sheet', 'paper']) expect(contrast(colour(theme, edge), colour(theme, ground)), edge).toBeGreaterThanOrEqual(3)
  })
})

test('black and white measure as they should, so that the measure itself can be trusted', () => {
  expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21)
  expect(difference([0, 0, 0], [1, 1, 1])).toBeCloseTo(100, 0)
})
