/** Printed one-time codes: for people without e-mail, and for the first administrator. */
import { createHmac } from 'node:crypto'
import { sha256 } from './entrance.ts'

/** Without letters and digits that look alike on paper. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const LETTERS = 20
/** How long a printed code may lie on a desk. */
export const CODE_DAYS = 7

/**
 * A secret that a request makes: the same request gives the same one again, and it is stored nowhere, not even as the request's kept answer.
 * 20 letters of 31 are 99 bits.
 */
export function codeOf(placeSecret: string, ...request: readonly string[]): string {
  const bytes = createHmac('sha512', placeSecret).update(JSON.stringify(request)).digest()
  const letters = [...bytes.subarray(0, LETTERS)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
  return (letters.match(/.{5}/g) ?? []).join('-')
}

/** A code as typed from paper: case, blanks and dashes do not matter. */
export const codeHash = (typed: string): Buffer => sha256(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))
