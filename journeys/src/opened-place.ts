import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { demonstrationPeople } from '@songhanh/words/vi/demonstration-people'

const START = fileURLToPath(new URL('../../server/src/demo/start.ts', import.meta.url))

/** One person of the demonstration: all that is needed to be them. */
export interface DemoPerson {
  readonly name: string
  readonly username: string
  readonly password: string
  readonly role: string
  readonly seat: { readonly key: string; readonly name: string }
  readonly secondFactor: { readonly uri: string } | null
}

/** The folder of the place that was opened before all journeys; its name comes down to the workers by the environment. */
export const PREPARED = 'SONGHANH_PREPARED_PLACE'

/** A demonstration place of a journey's own: what `npm start` opens, on a free port and a folder that goes when it closes. */
export interface OpenedPlace {
  readonly url: string
  /** The token of the demonstration officer, as it stands in the place's folder. */
  readonly token: string
  /** Who works there, as `demo-people.json` says it. */
  readonly people: readonly DemoPerson[]
  close(): Promise<void>
}

/** Opens a place that nobody has been to: of the folder that was prepared, where one was, else a new one. */
export async function openPlace(): Promise<OpenedPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'songhanh-journey-'))
  // Where root runs the place, PostgreSQL runs as another user, who must be able to pass through; a place leaves the rights of a folder it is given.
  await chmod(folder, 0o711)
  const prepared = process.env[PREPARED]
  // With owners, since the database's files are of that other user.
  if (prepared !== undefined) await promisify(execFile)('cp', ['-a', `${prepared}/.`, folder])
  const opened = await openFolder(folder)
  return {
    ...opened,
    close: async () => {
      await opened.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Opens the place of a folder, a new one where it is empty; the folder stays. `figures` lets the demonstration's own come in while it is open. */
export async function openFolder(folder: string, figures: 'none' | 'invented' = 'none'): Promise<OpenedPlace> {
  const env = { ...process.env, PORT: '0', SONGHANH_DATA: folder, SONGHANH_FIGURES: figures }
  const place = spawn(process.execPath, [START], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  // Whatever ends the journeys ends their places too: also a set-up that took too long and was given up.
  const end = () => place.kill('SIGTERM')
  process.once('exit', end)
  const said: string[] = []
  const url = await new Promise<string>((ready, failed) => {
    for (const stream of [place.stdout, place.stderr])
      stream.on('data', (chunk: Buffer) => {
        said.push(chunk.toString())
        const address = /^Ready: (\S+)$/m.exec(said.join(''))?.[1]
        if (address !== undefined) ready(address)
      })
    place.once('error', failed)
    place.once('exit', (code) => failed(new Error(`the place ended with ${code} before it was ready:\n${said.join('')}`)))
  })
  const token = (await readFile(join(folder, 'token'), 'utf8')).trim()
  return {
    url,
    token,
    people: await everybody(url, token, join(folder, 'demo-people.json')),
    close: async () => {
      process.off('exit', end)
      const ended = once(place, 'exit')
      end()
      await ended
    },
  }
}

/** The people of the place, once all have come in: they are made while the place is already open, two for every obligor and one a role at the place. */
async function everybody(url: string, token: string, file: string): Promise<readonly DemoPerson[]> {
  const answer = await fetch(`${url}/api/plans`, { headers: { authorization: `Bearer ${token}` } })
  const { plans } = (await answer.json()) as { readonly plans: readonly { readonly counts: { readonly obligors: number } }[] }
  const wanted =
    2 * (plans[0]?.counts.obligors ?? 0) +
    Object.keys(demonstrationPeople.atThePlace).length +
    Object.keys(demonstrationPeople.besides).length
  for (;;) {
    // Read while it is being written, the file may end in the middle of a line.
    const text = existsSync(file) ? await readFile(file, 'utf8') : ''
    const people = text.endsWith(']\n') ? (JSON.parse(text) as DemoPerson[]) : []
    // Whoever sits over the place is made first, where a province is there at all.
    if (people.filter(({ role }) => role !== 'province-synthesiser').length >= wanted) return people
    await setTimeout(250)
  }
}
