/** A process that does nothing but deliver, to be killed: `node deliverer.fixture.ts '{"login":{…},"placeId":"…","url":"smtp://…"}'`. */
import type { Instant } from '@songhanh/core/basics/instant'
import { accept } from '@songhanh/core/basics/decision'
import type pg from 'pg'
import { openDoor } from '../database.ts'
import { deliverMail } from './deliver.ts'
import { openMailer } from './mailer.ts'

const { login, placeId, url } = JSON.parse(process.argv[2] ?? '') as { login: pg.PoolConfig; placeId: string; url: string }
const worker = openDoor(login, () => undefined)
const place = { id: placeId, app: worker, worker, clock: () => new Date().toISOString() as Instant, may: () => accept([]) }
process.stdout.write('delivering\n')
const { sent } = await deliverMail(place, openMailer({ url, from: 'song-hanh@example.vn' }))
await worker.close()
process.stdout.write(`sent ${sent}\n`)
