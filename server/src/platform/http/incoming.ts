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

/** NUL and half a letter (a surrogate without its other half): no database keeps them, and jsonb takes the whole statement down with them. */
const canBeKept = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** Texts composed (NFC), so that a name typed on one machine is the same as on another; paths of texts and names of fields that cannot be kept. */
function composed(value: unknown, path: string, unkeepable: string[]): unknown {
  if (typeof value === 'string') {
    if (!canBeKept(value)) unkeepable.push(path)
    return value.normalize('NFC')
  }
  const within = (name: string) => (path === '' ? name : `${path}.${name}`)
  if (Array.isArray(value)) return value.map((one, index) => composed(one, within(String(index)), unkeepable))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      if (!canBeKept(name)) unkeepable.push(path)
      return [name, composed(one, within(name), unkeepable)]
    }),
  )
}

/** Params, query or body as the rest of the house may take them: composed texts that a database can keep. */
export function compose(value: unknown): Decision<unknown> {
  const unkeepable: string[] = []
  const clean = composed(value, '', unkeepable)
  return unkeepable.length === 0
    ? accept(clean)
    : refuseWithFaults(
        'basics.faults',
        unkeepable.map((at) => ({ code: 'basics.field-wrong-form', at })),
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
