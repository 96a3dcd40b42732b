import fc from 'fast-check'

/**
 * Where the laws of the house begin to draw: the same cases each time, so that a change is red for what it changed. `LAWS_SEED=any` draws
 * other cases at each run, `LAWS_SEED=N` those of N, and the seed of a failure is printed with it. Decision 0008.
 */
const ALWAYS = 20211206
const wanted = process.env['LAWS_SEED'] ?? String(ALWAYS)

if (wanted !== 'any') {
  if (!/^-?\d+$/.test(wanted)) throw new Error('LAWS_SEED is “any” or a whole number.')
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) })
}
