import { writeDay as day } from '@songhanh/words/writing'
import { html, raw, type Html } from './html.ts'
import { addressOf, readerOf, type Opened, type Reader } from './reader.ts'

/** A page that anybody may have open. */
const LEAVE_TO = 'https://www.google.com/'

/**
 * The one script of the counter, on pages about violence alone: Esc, or the way out, puts another page in the place of this one, so that going back does
 * not lead here. Without it the way out is a link.
 */
export const LEAVE_SCRIPT = `(()=>{const go=()=>location.replace(${JSON.stringify(LEAVE_TO)});document.documentElement.className="quick";addEventListener("keydown",e=>{if(e.key==="Escape")go()});document.querySelector(".leave").addEventListener("click",e=>{e.preventDefault();go()})})()`

/** The quick way out, first on the page and always in sight. */
const wayOut = ({ words }: Reader): Html =>
  html`<aside class="way-out" aria-label="${words.help.leave}">
    <a class="leave" href="${LEAVE_TO}" rel="noreferrer">${words.help.leave}</a> <span class="esc">${words.help.leaveKey}</span>
  </aside>`

/** Help for whoever lives with what the page is about. */
export const helpBox = ({ words, help }: Reader): Html =>
  html`<aside class="help">
    <h2>${words.help.title}</h2>
    <p>${words.help.numbers}:</p>
    <ul>
      ${(help.length > 0 ? help : Object.values(words.help.national)).map(({ name, number }) => html`<li>${name}: <a href="tel:${number.replace(/[^+\d]/gu, '')}">${number}</a></li>`)}
    </ul>
    <p>${words.help.text}</p>
    <p><small>${words.help.leaveHint}</small></p>
  </aside>`

const PAGES = [
  ['targets', ''],
  ['units', '/xa'],
  ['paper', '/ke-hoach'],
  ['bodies', '/phan-cong'],
  ['month', '/thang-hanh-dong'],
  ['corrections', '/dinh-chinh'],
  ['data', '/du-lieu'],
  ['search', '/tim'],
] as const

export interface PageParts {
  readonly title: string
  /** What a tab and the history of a browser show, where that is not the title. */
  readonly tab?: string
  /** Its own address below the root, without the language. */
  readonly path: string
  readonly opened: Opened | null
  /** Whose page it is where it belongs to no release, and whether all that is released there is invented. */
  readonly office?: { readonly place: string; readonly demonstration: boolean } | null
  readonly body: Html
  /** Whether the page is about violence: it then has the quick way out. */
  readonly violence?: boolean
}

/** The whole page: complete, readable and printable as it is sent. */
export function page(
  reader: Reader,
  { title, tab = title, path, opened, office = opened?.snapshot ?? null, body, violence = false }: PageParts,
): string {
  const { words, language } = reader
  const other = readerOf(language === 'vi' ? 'en' : 'vi', reader)
  const snapshot = opened?.snapshot
  const made = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${tab} · ${words.siteName}</title>
        ${snapshot ? html`<meta name="description" content="${snapshot.place}. ${snapshot.plan.title}. ${words.yearOf(snapshot.year)}." />` : null}
        ${raw(`<style>${reader.styles}</style>`)}
      </head>
      <body>
        <a class="skip" href="#noi-dung">${words.skip}</a>
        ${violence ? wayOut(reader) : null}
        <header>
          ${reader.isPreview ? html`<p class="invented preview" role="note">${words.preview}</p>` : null}
          <p class="site">
            <a href="${addressOf(reader, '')}">${office?.place ?? words.siteName}</a>
            <a class="language" lang="${other.language}" hreflang="${other.language}" href="${addressOf(other, path)}"
              >${words.otherLanguage}</a
            >
          </p>
          ${office?.demonstration ? html`<p class="invented" role="note">${words.demonstration}</p>` : null}
          ${
            opened
              ? html`<p class="plan" lang="vi">${opened.snapshot.plan.title}</p>
                  <nav>
                    <ul>
                      ${PAGES.map(([name, at]) => html`<li><a href="${addressOf(reader, `/${opened.id}${at}`)}" ${path === `/${opened.id}${at}` ? html` aria-current="page"` : null}>${words.nav[name]}</a></li>`)}
                    </ul>
                  </nav>`
              : null
          }
        </header>
        <main id="noi-dung">
          <h1>${title}</h1>
          ${
            opened?.newer
              ? html`<p class="note">${words.newerThere} <a href="${addressOf(reader, `/${opened.newer}`)}">${words.readNewer}</a></p>`
              : null
          }
          ${body}
        </main>
        ${
          opened && snapshot
            ? html`<footer>
                <p>
                  ${opened.ground === null ? null : words.groundIs(opened.ground.replace(/\.$/u, ''))} ${words.figuresOn(day(snapshot.day))}
                  ${snapshot.nextUpdate === null ? words.noNextUpdate : words.nextUpdate(day(snapshot.nextUpdate))}
                </p>
              </footer>`
            : null
        }
        ${violence ? raw(`<script>${LEAVE_SCRIPT}</script>`) : null}
      </body>
    </html> `
  return made.html
}
