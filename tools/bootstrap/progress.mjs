/**
 * Shows that a long step is alive: on a terminal one line with the seconds counting, elsewhere a line when it begins, every half minute, and when it ends.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {NodeJS.WriteStream} [to] standard error, so that the output of a command stays clean
 * @returns {Promise<T>}
 */
export async function progress(name, work, to = process.stderr) {
  const began = performance.now()
  const elapsed = () => `${Math.round((performance.now() - began) / 1000)} s`
  const terminal = to.isTTY === true
  const say = () => to.write(terminal ? `\r${name} … ${elapsed()}` : `${name} … ${elapsed()}\n`)
  to.write(terminal ? `${name} …` : `${name} …\n`)
  const clock = setInterval(say, terminal ? 1000 : 30_000)
  let word = 'failed after'
  try {
    const result = await work()
    word = 'done in'
    return result
  } finally {
    clearInterval(clock)
    to.write(`${terminal ? '\r' : ''}${name}: ${word} ${elapsed()}\n`)
  }
}
