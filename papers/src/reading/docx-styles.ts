/** Paragraph and character styles of a Word file, as far as they decide what is printed: numbering, hidden text and font, inherited from base styles. */
import { isOn, walkXml } from './office-xml.ts'

interface Style {
  basedOn: string | null
  numId: string | null
  level: string | null
  hidden: boolean | null
  font: string | null
}

/** The font of letters by an `rFonts` element: the one for Latin text; a theme font has no name here. */
export const fontOf = (attributes: Readonly<Record<string, string>>): string | null => attributes['hAnsi'] ?? attributes['ascii'] ?? null

export class Styles {
  private readonly styles = new Map<string, Style>()

  constructor(part: Uint8Array | undefined, depthLimit: number) {
    if (!part) return
    let style: Style | null = null
    walkXml(part, depthLimit, {
      open: (name, attributes) => {
        if (name === 'style') {
          style = { basedOn: null, numId: null, level: null, hidden: null, font: null }
          this.styles.set(attributes['styleId'] ?? '', style)
        } else if (!style) return
        else if (name === 'basedOn') style.basedOn = attributes['val'] ?? null
        else if (name === 'numId') style.numId = attributes['val'] ?? null
        else if (name === 'ilvl') style.level = attributes['val'] ?? null
        else if (name === 'rFonts') style.font = fontOf(attributes)
        else if (name === 'vanish') style.hidden = isOn(attributes['val'])
      },
      close: (name) => {
        if (name === 'style') style = null
      },
    })
  }

  numId = (id: string): string | null => this.inherited(id, (style) => style.numId)
  level = (id: string): string | null => this.inherited(id, (style) => style.level)
  font = (id: string): string | null => this.inherited(id, (style) => style.font)
  hides = (id: string): boolean => this.inherited(id, (style) => style.hidden) ?? false

  private inherited<T>(id: string, property: (style: Style) => T | null): T | null {
    let at: string | null = id
    // A style may name itself as its base by way of others: twenty steps are more than any real chain.
    for (let steps = 0; at !== null && steps < 20; steps++) {
      const style: Style | undefined = this.styles.get(at)
      if (!style) return null
      const value = property(style)
      if (value !== null) return value
      at = style.basedOn
    }
    return null
  }
}
