import { accept, type Decision, refuse, refuseWithFaults } from '@songhanh/core/basics/decision'

/** No honest input nests deeper; an attacker's would exhaust the stack of whoever walks it. */
const DEEPEST = 64

/** How deep brackets nest in a JSON text, counted without parsing it. */
function depth(text: string): number {
  let now = 0
  let most = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (inString) {
      if (letter === 0x5c) at++
      else if (letter === 0x22) inString = false
    } else if (letter === 0x22) inString = true
    else if (letter === 0x7b || letter === 0x5b) most = Math.max(most, ++now)
    else if (letter === 0x7d || letter === 0x5d) now--
  }
  return most
}

/** Texts composed (NFC), so that a name typed on one machine is the same as on another; paths of texts with NUL, which no database keeps. */
function composed(value: unknown, path: string, withNul: string[]): unknown {
  if (typeof value === 'string') {
    if (value.includes('\0')) withNul.push(path)
    return value.normalize('NFC')
  }
  if (Array.isArray(value)) return value.map((one, index) => composed(one, path === '' ? String(index) : `${path}.${index}`, withNul))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, composed(one, path === '' ? name : `${path}.${name}`, withNul)]),
  )
}

/** Params, query or body as the rest of the house may take them: composed texts, no NUL. */
export function compose(value: unknown): Decision<unknown> {
  const withNul: string[] = []
  const clean = composed(value, '', withNul)
  return withNul.length === 0
    ? accept(clean)
    : refuseWithFaults(
        'basics.faults',
        withNul.map((at) => ({ code: 'basics.field-wrong-form', at })),
      )
}

/** A JSON body; `__proto__` and `constructor.prototype` keys, which would change how objects behave, are refused with everything malformed. */
export function readJson(text: string): Decision<unknown> {
  if (depth(text) > DEEPEST) return refuse('basics.not-json')
  let hostile = false
  try {
    const value: unknown = JSON.parse(text, function (this: unknown, name: string, one: unknown) {
      if (name === '__proto__' || (name === 'constructor' && typeof one === 'object' && one !== null && Object.hasOwn(one, 'prototype')))
        hostile = true
      return one
    })
    return hostile ? refuse('basics.not-json') : accept(value)
  } catch {
    return refuse('basics.not-json')
  }
}
