import { createHmac } from 'node:crypto'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The six digits an authenticator app shows for an `otpauth:` address (RFC 6238); journeys open no other room that could tell them. */
export function sixDigits(address: string, at = Date.now()): string {
  const letters = new URL(address).searchParams.get('secret') ?? ''
  let bits = 0n
  for (const letter of letters) bits = (bits << 5n) | BigInt(LETTERS.indexOf(letter))
  const bytes = Math.floor((letters.length * 5) / 8)
  const key = Buffer.from((bits >> BigInt(letters.length * 5 - bytes * 8)).toString(16).padStart(bytes * 2, '0'), 'hex')
  const step = Buffer.alloc(8)
  step.writeUInt32BE(Math.floor(at / 30_000), 4)
  const mac = createHmac('sha1', key).update(step).digest()
  return String((mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
