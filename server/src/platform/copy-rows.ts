/** Rows on their way into a table or a view as the text of COPY: as many as there are, and never more of them in memory than the database is behind. */
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from } from 'pg-copy-streams'

const SIGNS: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const NEEDED = /[\\\t\n\r]/
const escaped = (text: string): string => (NEEDED.test(text) ? text.replaceAll(/[\\\t\n\r]/g, (sign) => SIGNS[sign]!) : text)

/** One line of COPY: texts as PostgreSQL would read them, null where there is none. */
export const copyLine = (row: readonly (string | null)[]): string =>
  `${row.map((text) => (text === null ? '\\N' : escaped(text))).join('\t')}\n`

/** Texts as one array of PostgreSQL. */
export const arrayOf = (texts: readonly string[]): string => `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`

/** Sends the lines; where making them fails, nothing of them is kept, and that failure is the one to hear of. */
export async function copyRows(client: Pick<ClientBase, 'query'>, statement: string, lines: AsyncIterable<string>): Promise<void> {
  const stream = client.query(from(statement))
  const done = finished(stream)
  let refused = false
  done.catch(() => {
    refused = true
  })
  try {
    for await (const line of lines) if (!stream.write(line)) await Promise.race([once(stream, 'drain'), done])
  } catch (error) {
    if (refused) await done
    // Until its COPY has failed, the connection takes no other word, not even ROLLBACK.
    stream.destroy(error as Error)
    await done.catch(() => undefined)
    throw error
  }
  stream.end()
  await done
}
