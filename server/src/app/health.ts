import type { health } from '@songhanh/api/place'
import type { z } from 'zod'
import type { Door } from '../platform/database.ts'
import type { Page } from '../platform/http/server.ts'

/** Tells a watcher whether the place answers: 200 while it does, 503 on its way out or without its database. */
export function healthPage(app: Door, placeId: string, version: string, database: string): Page {
  return (server, { stopping }) => {
    server.get('/api/health', async (_request, reply) => {
      const answers = await app
        .transaction({ readOnly: true, session: null, placeId, timeoutMs: 2000 }, (r) => r.query('SELECT 1'))
        .then(
          () => true,
          () => false,
        )
      const told: z.input<typeof health.answer> = { status: stopping() ? 'stopping' : answers ? 'ok' : 'no-database', version, database }
      return reply
        .code(told.status === 'ok' ? 200 : 503)
        .header('cache-control', 'no-store')
        .send(told)
    })
  }
}
