/** Elements of an Office part as events, by local name: transitional and strict files differ in their namespaces only. */
import { SaxesParser } from 'saxes'
import { Unfit } from './unfit.ts'

export interface Events {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const CHUNK = 65536
const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Walks a part. Throws `Unfit`: unsafe for a DOCTYPE (no Office file has one; entities come with it) or for too deep nesting, else not readable. */
export function walkXml(part: Uint8Array, depthLimit: number, events: Events): void {
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  parser.on('doctype', () => {
    throw new Unfit('intake.unsafe-file')
  })
  parser.on('error', () => {
    throw new Unfit('intake.broken-file')
  })
  parser.on('opentag', (tag) => {
    depth++
    if (depth > depthLimit) throw new Unfit('intake.unsafe-file')
    const attributes: Record<string, string> = {}
    for (const [name, value] of Object.entries(tag.attributes)) attributes[local(name)] = String(value)
    events.open(local(tag.name), attributes)
  })
  parser.on('text', (text) => events.text?.(text))
  parser.on('cdata', (text) => events.text?.(text))
  parser.on('closetag', (tag) => {
    depth--
    events.close?.(local(tag.name))
  })
  const decoder = new TextDecoder(encodingOf(part))
  for (let at = 0; at < part.length; at += CHUNK) parser.write(decoder.decode(part.subarray(at, at + CHUNK), { stream: true }))
  parser.write(decoder.decode())
  parser.close()
}

const encodingOf = (part: Uint8Array): string =>
  part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8'

/** The value of an on/off property: present means on unless it says otherwise. */
export const isOn = (value: string | undefined): boolean => !['0', 'false', 'off', 'none'].includes(value ?? '')
