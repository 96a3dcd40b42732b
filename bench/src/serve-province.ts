/** Serves a province's place in a process of its own: what it takes is not mixed with what made the place and what sends to it. */
import type { Instant } from '@songhanh/core/basics/instant'
import { allRoutes, usualSetting } from '@songhanh/server/app/routes'
import { rights } from '@songhanh/server/people/rights'
import { rolesNow } from '@songhanh/server/people/store'
import { counterPages } from '@songhanh/server/publication/counter'
import { openDoor, type Door } from '@songhanh/server/platform/database'
import { buildServer } from '@songhanh/server/platform/http/server'
import { ROLES } from '@songhanh/server/platform/roles'
import { values } from '@songhanh/server/platform/values'
import { type Serve, type Taken, WHO } from './province-server.ts'

const LOOK_MS = 20

const taken = { statements: 0, mostBytes: 0, processor: process.cpuUsage() }

/** The door with every statement counted. */
function counted(door: Door): Door {
  return {
    ...door,
    transaction: (opening, work) =>
      door.transaction(opening, (w) =>
        work({
          ...w,
          query: (sql, params) => {
            taken.statements++
            return w.query(sql, params)
          },
          copyIn: (statement, lines) => {
            taken.statements++
            return w.copyIn(statement, lines)
          },
        }),
      ),
  }
}

async function serve({ host, port, placeId }: Serve): Promise<string> {
  const at = (user: string) => ({ host, port, user, database: 'songhanh', types: values })
  const [app, worker, counter] = [ROLES.app, ROLES.worker, ROLES.public].map((role) => openDoor(at(role), () => undefined)) as [
    Door,
    Door,
    Door,
  ]
  const served = await buildServer({
    place: { id: placeId, app: counted(app), worker, clock: () => new Date().toISOString() as Instant, may: rights, rolesNow },
    routes: allRoutes(usualSetting(), 'bench'),
    hosts: [],
    tls: null,
    pages: [counterPages(counter, placeId)],
    identify: async (headers) => {
      const [id = '', session = ''] = String(headers[WHO] ?? '').split(' ')
      const person = { id, name: 'Người đo', account: 'open' as const }
      return { actor: { person, roles: [], secondFactor: true, capacity: null, limitedTo: null }, session }
    },
    onFailure: (_, error) => console.error(error),
  })
  await served.app.listen({ port: 0, host: '127.0.0.1' })
  return served.app.listeningOrigin
}

/** What was taken since the last time this was asked. */
function report(): Taken {
  const bytes = process.memoryUsage.rss()
  const { user, system } = process.cpuUsage(taken.processor)
  const told: Taken = {
    statements: taken.statements,
    processorSeconds: (user + system) / 1e6,
    megabytes: bytes / 1e6,
    mostMegabytes: Math.max(bytes, taken.mostBytes) / 1e6,
  }
  Object.assign(taken, { statements: 0, mostBytes: bytes, processor: process.cpuUsage() })
  return told
}

setInterval(() => {
  taken.mostBytes = Math.max(taken.mostBytes, process.memoryUsage.rss())
}, LOOK_MS)

process.on('message', (asked: Serve | 'report') => {
  if (asked === 'report') process.send?.(report())
  else void serve(asked).then((url) => process.send?.(url))
})
process.on('disconnect', () => process.exit())
