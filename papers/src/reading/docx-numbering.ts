/** Automatic numbers of a Word file: what Word would print before a paragraph (ECMA-376, part 1, §17.9). */
import { toRoman } from '@songhanh/core/basics/numerals'
import { isOn, walkXml } from './office-xml.ts'

interface NumberLevel {
  start: number
  format: string
  /** "%1.%2." with the levels to be filled in. */
  text: string
  restart: number | null
  legal: boolean
}

interface AbstractNumbering {
  readonly levels: Map<number, NumberLevel>
  styleLink: string | null
  numStyleLink: string | null
}

interface Numbering {
  abstractId: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, NumberLevel>
}

const newLevel = (): NumberLevel => ({ start: 1, format: 'decimal', text: '', restart: null, legal: false })

/** Counts through the paragraphs of one document, in order. */
export class NumberLabels {
  private readonly abstracts = new Map<string, AbstractNumbering>()
  private readonly numberings = new Map<string, Numbering>()
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly started = new Set<string>()

  constructor(part: Uint8Array | undefined, depthLimit: number) {
    if (part) this.read(part, depthLimit)
  }

  /** The label of the next paragraph of this list and level; empty where the list prints none. */
  next(numId: string, level: number): string {
    const numbering = this.numberings.get(numId)
    const abstract = numbering && this.resolved(numbering)
    if (!numbering || !abstract) return ''
    const levelAt = (i: number): NumberLevel | undefined => numbering.levels.get(i) ?? abstract.levels.get(i)
    const own = levelAt(level)
    if (!own) return ''
    const counts = this.counters.get(numbering.abstractId) ?? []
    this.counters.set(numbering.abstractId, counts)
    const restart = numbering.starts.get(level)
    if (restart !== undefined && !this.started.has(`${numId}:${level}`)) {
      this.started.add(`${numId}:${level}`)
      counts[level] = restart - 1
    }
    counts[level] = (counts[level] ?? own.start - 1) + 1
    for (let deeper = level + 1; deeper < 9; deeper++) {
      const after = levelAt(deeper)?.restart
      // 0 never starts again; another number starts again only after that level or one above it.
      if (after === 0 || (after !== null && after !== undefined && level >= after)) continue
      counts[deeper] = undefined
    }
    if (own.format === 'bullet') return [...own.text].map((sign) => BULLETS[sign] ?? sign).join('')
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = own.legal ? 'decimal' : (levelAt(at)?.format ?? 'decimal')
      return printed(counts[at] ?? levelAt(at)?.start ?? 1, format)
    })
  }

  private resolved(numbering: Numbering): AbstractNumbering | undefined {
    const abstract = this.abstracts.get(numbering.abstractId)
    if (!abstract?.numStyleLink) return abstract
    return [...this.abstracts.values()].find((other) => other.styleLink === abstract.numStyleLink) ?? abstract
  }

  private read(part: Uint8Array, depthLimit: number): void {
    let abstract: AbstractNumbering | null = null
    let numbering: Numbering | null = null
    let override: number | null = null
    let level: NumberLevel | null = null
    walkXml(part, depthLimit, {
      open: (name, attributes) => {
        const { val } = attributes
        if (name === 'abstractNum') {
          abstract = { levels: new Map(), styleLink: null, numStyleLink: null }
          this.abstracts.set(attributes['abstractNumId'] ?? '', abstract)
        } else if (name === 'num') {
          numbering = { abstractId: '', starts: new Map(), levels: new Map() }
          this.numberings.set(attributes['numId'] ?? '', numbering)
        } else if (name === 'abstractNumId' && numbering) numbering.abstractId = val ?? ''
        else if (name === 'lvlOverride') override = Number(attributes['ilvl'])
        else if (name === 'startOverride' && numbering && override !== null) numbering.starts.set(override, Number(val))
        else if (name === 'lvl') {
          level = newLevel()
          const levels = numbering?.levels ?? abstract?.levels
          levels?.set(Number(attributes['ilvl']), level)
        } else if (name === 'styleLink' && abstract) abstract.styleLink = val ?? null
        else if (name === 'numStyleLink' && abstract) abstract.numStyleLink = val ?? null
        else if (level) property(level, name, val)
      },
      close: (name) => {
        if (name === 'lvl') level = null
        else if (name === 'lvlOverride') override = null
        else if (name === 'num') numbering = null
        else if (name === 'abstractNum') abstract = null
      },
    })
  }
}

function property(level: NumberLevel, name: string, value: string | undefined): void {
  if (name === 'start') level.start = Number(value)
  else if (name === 'numFmt') level.format = value ?? 'decimal'
  else if (name === 'lvlText') level.text = value ?? ''
  else if (name === 'lvlRestart') level.restart = Number(value)
  else if (name === 'isLgl') level.legal = isOn(value)
}

/** Signs of the symbol fonts Word draws bullets with, as Unicode. */
export const BULLETS: Readonly<Record<string, string>> = { '\uf0b7': '•', '\uf0a7': '▪', '\uf02d': '-', '\uf0d8': '➢', '\uf0fc': '✓' }

function printed(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return toRoman(value)
    case 'lowerRoman':
      return toRoman(value).toLowerCase()
    case 'lowerLetter':
      return letters(value)
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value)
    case 'none':
      return ''
    default:
      return String(value)
  }
}

/** a … z, aa … zz: Word's order, which has no đ. */
const letters = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
