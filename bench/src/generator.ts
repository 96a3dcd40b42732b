/** Saves forms as many people would, in a process of its own, so that what it needs itself is told apart. */
import { setTimeout as pause } from 'node:timers/promises'

export interface Order {
  readonly url: string
  readonly typists: readonly { readonly session: string; readonly formId: string }[]
  readonly elements: readonly string[]
  readonly eachSeconds: number
  readonly lastingSeconds: number
  /** Where the numbers of the requests begin, so that no two runs share one. */
  readonly from: number
}

export interface Told {
  readonly times: readonly number[]
  readonly failed: number
  readonly firstFailure: string
  readonly seconds: number
  readonly processorSeconds: number
}

/** Whoever is not answered for so long has not been served: it is a failure of its own, and the measurement goes on to its end. */
const PATIENCE_MS = 30_000

/** Whether it was granted, and what was said. */
async function ask(url: string, request: RequestInit): Promise<{ readonly ok: boolean; readonly said: string }> {
  try {
    const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(PATIENCE_MS) })
    return { ok: answer.ok, said: await answer.text() }
  } catch (error) {
    return { ok: false, said: String(error) }
  }
}

/** One person: begins at their own moment and saves the whole form anew each time. */
async function type(order: Order, n: number, told: { times: number[]; failed: number; firstFailure: string }): Promise<void> {
  const { session, formId } = order.typists[n]!
  await pause((n * order.eachSeconds * 1000) / order.typists.length)
  const headers = { 'x-bench-person': session, 'content-type': 'application/json' }
  const fail = (said: string): void => {
    told.failed++
    told.firstFailure ||= said
  }
  const opened = await ask(`${order.url}/api/forms/${formId}`, { headers })
  if (!opened.ok) return fail(opened.said)
  const page = JSON.parse(opened.said) as { readonly cells: readonly { readonly element: string; readonly seen: number }[] }
  const seen = new Map(page.cells.map((cell) => [cell.element, cell.seen]))
  const began = performance.now()
  for (let round = 0; performance.now() - began < order.lastingSeconds * 1000; round++) {
    const cells = order.elements.map((element, i) => ({
      element,
      figure: { known: true, value: String(20 + ((i + round) % 90)), kind: { kind: 'administrative' }, dataYear: 2025 },
      comment: null,
      seen: (seen.get(element) ?? 0) + round,
    }))
    const sent = performance.now()
    const { ok, said } = await ask(`${order.url}/api/forms/${formId}/cells`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': `bench-${order.from}-${n}-${round}` },
      body: JSON.stringify({ cells }),
    })
    if (ok) told.times.push(performance.now() - sent)
    else fail(said)
    await pause(Math.max(0, order.eachSeconds * 1000 - (performance.now() - sent)))
  }
}

process.once('message', (order: Order) => {
  const told = { times: [] as number[], failed: 0, firstFailure: '' }
  const [began, used] = [performance.now(), process.cpuUsage()]
  void Promise.all(order.typists.map((_, n) => type(order, n, told))).then(() => {
    const { user, system } = process.cpuUsage(used)
    process.send?.({ ...told, seconds: (performance.now() - began) / 1000, processorSeconds: (user + system) / 1e6 } satisfies Told, () =>
      process.exit(),
    )
  })
})
