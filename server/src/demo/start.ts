/** What `npm start` runs once everything is installed and built: the demonstration place, on loopback only. */
import { plainDate } from '@songhanh/core/basics/plain-date'
import { openPlace, type OpenPlace } from '../app/open-place.ts'
import { usualSetting } from '../app/routes.ts'
import { run } from '../app/run.ts'
import { servePlace, type Serving } from '../app/serve.ts'
import { identify } from '../people/identify.ts'
import type { Caller } from '../platform/acting.ts'
import { readBusinessDay } from '../platform/place.ts'
import { readSettings, type Settings } from '../platform/settings.ts'
import { demonstrationFigures, demonstrationMerger } from './figures.ts'
import { demonstrationOfficer } from './officer.ts'
import { issuerOfFirstPaper, loadPapers } from './papers.ts'
import { codeNow, demonstrationPeople } from './people.ts'

/** The business day on which a new demonstration begins. */
const FIRST_DAY = plainDate(2024, 11, 25)

/** Whatever the surroundings say, a demonstration is not reached from other machines and stands on its own database. */
function settings(): Settings {
  const given = readSettings(process.env, process.env['INIT_CWD'] ?? process.cwd())
  return { ...given, listen: '127.0.0.1', hosts: [], url: null, tls: null, signOn: null, databaseUrl: null }
}

/** People and their figures come in while the place is already open, as they would in an office; ending the place ends their coming in. */
function withPeople(serving: Serving, open: OpenPlace, officer: Caller, folder: string): Serving {
  const ending = new AbortController()
  const { signal } = ending
  const coming = demonstrationPeople(open, officer, folder, signal)
    // Journeys sign in as the same people: a code of an authenticator counts once, and theirs must not be used up by the figures.
    .then(async () => {
      if (process.env['SONGHANH_FIGURES'] === 'none') return
      const on = { base: serving.url, folder, ending: signal, codeNow: (uri: string) => codeNow(open.entrance, uri) }
      await demonstrationFigures(on)
      await demonstrationMerger(on, () => businessDayOf(open))
    })
    .catch((error: unknown) => {
      if (!signal.aborted) console.error(error)
    })
  return {
    ...serving,
    async stop(drainMs) {
      ending.abort()
      await coming
      await serving.stop(drainMs)
    },
  }
}

/** The day the place is on, as whoever moved it left it. */
const businessDayOf = ({ place }: OpenPlace): Promise<string> =>
  place.app.transaction({ readOnly: true, session: null, placeId: place.id }, (r) => readBusinessDay(r, place.id, place.clock()))

const setting = usualSetting()

await run(
  async () =>
    openPlace(settings(), { demonstration: true, name: () => issuerOfFirstPaper(setting), firstDay: FIRST_DAY }, (error) =>
      console.error(error.message),
    ),
  async (open) => {
    const token = await demonstrationOfficer(open, settings().folder)
    const officer = await identify(open.entrance, { authorization: `Bearer ${token}` })
    if (!officer) throw new Error('the demonstration officer is not known by the token in the folder')
    await loadPapers(open.place, officer, setting)
    const serving = await servePlace(open, setting, settings())
    console.log(`Ready: ${serving.url}`)
    return withPeople(serving, open, officer, settings().folder)
  },
)
