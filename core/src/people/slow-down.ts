/** How long somebody waits after wrong tries. Waiting, never a lock: whoever knows the password gets in within a minute. */

/** Wrong tries for one account before anybody must wait. */
const FREE_FOR_ACCOUNT = 5
/** A whole office stands behind one address, so many more are free there. */
const FREE_FOR_ADDRESS = 50
const LONGEST_WAIT_SECONDS = 60
/** After so long without a wrong try all is forgotten. */
const FORGOTTEN_AFTER_SECONDS = 15 * 60

export interface WrongTries {
  readonly tries: number
  readonly secondsSince: number
}

const wait = ({ tries, secondsSince }: WrongTries, free: number): number =>
  tries < free || secondsSince >= FORGOTTEN_AFTER_SECONDS
    ? 0
    : Math.max(0, Math.ceil(Math.min(2 ** (tries - free), LONGEST_WAIT_SECONDS) - secondsSince))

export const waitForAccount = (wrong: WrongTries): number => wait(wrong, FREE_FOR_ACCOUNT)
export const waitForAddress = (wrong: WrongTries): number => wait(wrong, FREE_FOR_ADDRESS)

/** How many wrong tries count after one more. */
export const oneMore = (wrong: WrongTries | null): number =>
  wrong === null || wrong.secondsSince >= FORGOTTEN_AFTER_SECONDS ? 1 : wrong.tries + 1
