import { propose } from './propose.ts'
import { textReading } from './text-reading.ts'

/** Characters that patterns looked at while a text was read: work counted, not timed, so that a busy machine decides nothing. */
export function workOf(text: string): number {
  const { exec } = RegExp.prototype
  let work = 0
  RegExp.prototype.exec = function (this: RegExp, input: string) {
    const moving = this.global || this.sticky
    const from = moving ? this.lastIndex : 0
    const found = exec.call(this, input)
    // A pattern that must match right here looks no further.
    work += this.sticky && !found ? 1 : (found ? found.index + found[0].length : input.length) - from
    return found
  }
  try {
    propose(textReading(text))
  } finally {
    RegExp.prototype.exec = exec
  }
  return work
}
