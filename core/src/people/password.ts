/**
 * Which passwords are accepted (OWASP ASVS 5.0 V6.2): at least 8 characters, up to 200, any characters, no rule of composition,
 * no forced change; refused are those everybody tries first and those made of the person's own name or the place's.
 */
import { accept, refuse } from '../basics/decision.ts'
import type { Decision } from '../basics/decision.ts'
import { unaccentedKey } from '../basics/vietnamese.ts'
import { COMMON_PASSWORDS } from './common-passwords.ts'
import { VIETNAMESE_STEMS } from './vietnamese-passwords.ts'

export const SHORTEST_PASSWORD = 8
/** Far above the 64 that must be allowed; a limit at all, since hashing a megabyte would be a way to stop the server. */
export const LONGEST_PASSWORD = 200

/** Lower case without marks, spaces and the usual joints, so that `Mật Khẩu@123` is found as `matkhau123`. */
const fold = (text: string): string => unaccentedKey(text).replace(/[\s._\-!@#$*&?]/g, '')

/** Letters that stand for digits and signs in `p@ssw0rd`; tried beside the plain folding, never instead of it. */
const unleet = (text: string): string =>
  text.replace(/[@4]/g, 'a').replace(/0/g, 'o').replace(/[1!]/g, 'i').replace(/3/g, 'e').replace(/[$5]/g, 's').replace(/7/g, 't')

const common = new Set(COMMON_PASSWORDS.split(' '))
const stems = new Set(VIETNAMESE_STEMS)

/** What people hang on a word to please a rule; it does not make the word rarer. */
const tail = /[0-9]+$/

const isOneCharacter = (folded: string) => new Set(folded).size <= 2

const isRun = (text: string) =>
  [...text].every((c, i, all) => i === 0 || c.codePointAt(0) === ((all[i - 1] ?? '').codePointAt(0) ?? 0) + 1) ||
  [...text].every((c, i, all) => i === 0 || c.codePointAt(0) === ((all[i - 1] ?? '').codePointAt(0) ?? 0) - 1)

/** 01/01/1990 written as eight digits, day or year first: the birthday everybody knows. */
const isDate = (folded: string) =>
  /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d$|^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(folded)

/** Ten digits beginning with 0 are a Vietnamese mobile number. */
const isPhone = (folded: string) => /^0\d{9}$/.test(folded)

/** Words that must not be the password with a few digits after them: the person's names, the user name, the place. */
const isOwnName = (folded: string, own: readonly string[]) =>
  own.map(fold).some((word) => word.length >= 3 && folded.replace(tail, '').replace(/^[0-9]+/, '') === word)

/**
 * Takes the password as typed (length counts characters, composed) and the words it must not be made of.
 *
 * Refused: `people.password-short`, `people.password-long`, `people.password-common`, `people.password-own-name`.
 */
export function acceptPassword(typed: string, ownWords: readonly string[]): Decision<string> {
  const password = typed.normalize('NFC')
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) return refuse('people.password-short', { shortest: SHORTEST_PASSWORD }, 'password')
  if (length > LONGEST_PASSWORD) return refuse('people.password-long', { longest: LONGEST_PASSWORD }, 'password')
  const folded = fold(password)
  const asTried = [unaccentedKey(password), folded]
    .flatMap((text) => [text, text.replace(tail, '')])
    .flatMap((text) => [text, unleet(text)])
  if (asTried.some((text) => common.has(text) || stems.has(text))) return refuse('people.password-common', {}, 'password')
  if (isOneCharacter(folded) || isRun(folded) || isDate(folded) || isPhone(folded)) return refuse('people.password-common', {}, 'password')
  if (isOwnName(folded, ownWords)) return refuse('people.password-own-name', {}, 'password')
  return accept(password)
}
