import { writeDay as day } from '@songhanh/words/writing'
import { html, type Html } from './html.ts'
import { addressOf, READERS, ROOT, type Opened, type Reader } from './reader.ts'

/** A page that anybody may have open. */
const LEAVE_TO = 'https://www.google.com/'

/** Help for whoever lives with what the page is about, and a quick way out that leaves no way back to it. */
export const helpBox = ({ words }: Reader): Html =>
  html`<aside class="help">
    <h2>${words.help.title}</h2>
    <p>${words.help.text}</p>
    <p><a class="leave" href="${LEAVE_TO}" rel="noreferrer">${words.help.leave}</a> <small>${words.help.leaveHint}</small></p>
  </aside>`

const PAGES = [
  ['targets', ''],
  ['paper', '/ke-hoach'],
  ['bodies', '/phan-cong'],
  ['month', '/thang-hanh-dong'],
  ['corrections', '/dinh-chinh'],
  ['data', '/du-lieu'],
  ['search', '/tim'],
] as const

export interface PageParts {
  readonly title: string
  /** Its own address below the root, without the language. */
  readonly path: string
  readonly opened: Opened | null
  readonly body: Html
}

/** The whole page: complete, readable and printable as it is sent. */
export function page(reader: Reader, { title, path, opened, body }: PageParts): string {
  const { words, language } = reader
  const other = READERS[language === 'vi' ? 'en' : 'vi']
  const snapshot = opened?.snapshot
  const made = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${words.siteName}</title>
        <link rel="stylesheet" href="${ROOT}/portal.css" />
      </head>
      <body>
        <a class="skip" href="#noi-dung">${words.skip}</a>
        <header>
          <p class="site">
            <a href="${addressOf(reader, '')}">${snapshot?.place ?? words.siteName}</a>
            <a class="language" lang="${other.language}" hreflang="${other.language}" href="${addressOf(other, path)}"
              >${words.otherLanguage}</a
            >
          </p>
          ${snapshot?.demonstration ? html`<p class="invented" role="note">${words.demonstration}</p>` : null}
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
          ${body}
        </main>
        ${
          snapshot
            ? html`<footer>
                <p>
                  ${words.figuresOn(day(snapshot.day))}
                  ${snapshot.nextUpdate === null ? words.noNextUpdate : words.nextUpdate(day(snapshot.nextUpdate))}
                </p>
              </footer>`
            : null
        }
      </body>
    </html> `
  return made.html
}
