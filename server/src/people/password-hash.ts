import { hash, verify } from '@node-rs/argon2'

/** 19 MiB, two passes, one lane: the least that OWASP's Password Storage page recommends for Argon2id, which is this package's own choice of algorithm. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Composed before hashing, so that the same password typed on another machine is the same. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST)

export const isPassword = (given: { readonly hash: string; readonly password: string }): Promise<boolean> =>
  verify(given.hash, given.password.normalize('NFC'))
