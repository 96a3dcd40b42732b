/** `songhanh serve`: a real place. No demonstration, no invented figure, no offset of the business day. */
import { operations } from '@songhanh/words/vi/operations'
import { openPlace } from './app/open-place.ts'
import { usualSetting } from './app/routes.ts'
import { run } from './app/run.ts'
import { servePlace } from './app/serve.ts'
import { isEmpty, openFirstAdministrator } from './people/first-administrator.ts'
import { readSettings } from './platform/settings.ts'
import { Told } from './platform/told.ts'

const settings = () => readSettings(process.env, process.env['INIT_CWD'] ?? process.cwd())

const named = (name: string | null) => async () => {
  if (name === null) throw new Told(operations.start.unnamed)
  return name
}

await run(
  async () =>
    openPlace(settings(), { demonstration: false, name: named(settings().name), firstDay: null }, (error) => console.error(error.message)),
  async (open) => {
    const serving = await servePlace(open, usualSetting(), settings())
    console.log(`Ready: ${serving.url}`)
    if (await isEmpty(open.entrance)) {
      const code = await openFirstAdministrator(open.entrance, operations.start.firstAdministrator)
      console.log(operations.start.setUp(serving.url, code))
    }
    return serving
  },
)
