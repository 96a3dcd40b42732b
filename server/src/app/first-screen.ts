/** The first screen of the page of a plan, drawn with the page: read and used while the code of the desk is still on its way. */
import { firstAsked } from '@songhanh/api/first-asked'
import { cookieOf, LANGUAGE_COOKIE, THEME_COOKIE } from '@songhanh/api/kept-choices'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Draws an address out of the answers to what it asks; null where it cannot. */
export type DrawFirstScreen = (address: string, answers: ReadonlyMap<string, string>) => Promise<string | null>

/** The desk's own screens, compiled for Node when the desk is built. Loaded at the first page that is drawn: a place is ready without it. */
const COMPILED = join(import.meta.dirname, '../../../web/drawn/dist/first-screen.js')

let loaded: Promise<DrawFirstScreen | null> | undefined
const load = async (): Promise<DrawFirstScreen | null> =>
  existsSync(COMPILED)
    ? ((await import(pathToFileURL(COMPILED).href)) as { readonly drawFirstScreen: DrawFirstScreen }).drawFirstScreen
    : null

export const firstScreen: DrawFirstScreen = async (address, answers) => (await (loaded ??= load()))?.(address, answers) ?? null

/** The parts of a plan; beside its words the page needs more than it can know from its address. */
const OF_A_PLAN = /^\/plans\/[0-9a-f-]{36}\/[a-z]+$/
const THEMES = ['light', 'dark']

/**
 * The one page of the desk with the first screen in it, for an address that can be drawn from what it is sure to ask, with what `ask` answers to this very
 * person; else null, and the page draws itself as ever. It is drawn in Vietnamese: who chose English waits for the desk.
 */
export async function drawnPage(
  page: string,
  address: string,
  cookies: string | undefined,
  draw: DrawFirstScreen,
  ask: (url: string) => Promise<string | null>,
): Promise<string | null> {
  if (!OF_A_PLAN.test(address) || cookieOf(cookies, LANGUAGE_COOKIE) === 'en') return null
  const asked = firstAsked(address)
  const answers = await Promise.all(asked.map(ask))
  if (answers.includes(null)) return null
  const html = await draw(address, new Map(asked.map((url, i) => [url, answers[i] ?? ''])))
  if (html === null) return null
  const theme = cookieOf(cookies, THEME_COOKIE) ?? ''
  const title = /<title>[^<]*<\/title>/.exec(html)?.[0]
  return (title === undefined ? page : page.replace(/<title>[^<]*<\/title>/, () => title))
    .replace('<html', () => (THEMES.includes(theme) ? `<html data-theme="${theme}"` : '<html'))
    .replace('<div id="desk"></div>', (desk) => `${desk}<div id="drawn">${html.replace(title ?? '', '')}</div>`)
}
