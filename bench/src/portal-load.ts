/** Asks for public pages at a steady rate, in a process of its own, so that what it needs itself is told apart. */
import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

export interface LoadOrder {
  readonly urls: readonly string[]
  readonly perSecond: number
  readonly seconds: number
}

export interface LoadTold {
  /** From the moment each request was due, so that a server that falls behind is not excused. */
  readonly times: readonly number[]
  readonly failed: number
  readonly seconds: number
  readonly processorSeconds: number
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

const asked = (url: string) =>
  new Promise<boolean>((done) => {
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      answer.resume()
      answer.once('end', () => done(answer.statusCode === 200))
    }).once('error', () => done(false))
  })

async function load({ urls, perSecond, seconds }: LoadOrder): Promise<LoadTold> {
  const times: number[] = []
  let failed = 0
  const [began, used] = [performance.now(), process.cpuUsage()]
  const waiting: Promise<void>[] = []
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = began + (n * 1000) / perSecond
    // Timers are no finer than a millisecond: what is due by now goes out at once.
    if (due - performance.now() > 1) await pause(due - performance.now())
    waiting.push(
      asked(urls[n % urls.length]!).then((isGood) => {
        if (isGood) times.push(performance.now() - due)
        else failed++
      }),
    )
  }
  await Promise.all(waiting)
  const { user, system } = process.cpuUsage(used)
  return { times, failed, seconds: (performance.now() - began) / 1000, processorSeconds: (user + system) / 1e6 }
}

process.once('message', (order: LoadOrder) => {
  void load(order).then((told) => process.send?.(told, () => process.exit()))
})
