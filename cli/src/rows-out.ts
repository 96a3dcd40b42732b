/** A table of the place as it comes, into a file or onto the terminal, whatever its length. */
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Given } from './command.ts'

/** A file that is whole or not there: it takes its name when its last byte has come. */
async function writeWhole(body: ReadableStream<Uint8Array>, path: string): Promise<void> {
  const beside = `${path}.part`
  try {
    await pipeline(Readable.from(body), createWriteStream(beside))
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}

/** Prints the table as it comes; what is printed is that of the file without the mark at its beginning and the last line end. */
async function print(given: Given, body: ReadableStream<Uint8Array>): Promise<void> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of body) {
    rest += decoder.decode(piece, { stream: true })
    const end = rest.lastIndexOf('\r\n')
    if (end < 0) continue
    given.say(rest.slice(0, end))
    rest = rest.slice(end + 2)
  }
  if (rest !== '') given.say(rest)
}

/** Writes the table into the file `to` and says how many rows it has; without one it prints the table. */
export async function giveRows(
  given: Given,
  { rows, body }: { readonly rows: number; readonly body: ReadableStream<Uint8Array> },
  to: string | undefined,
): Promise<void> {
  if (to === undefined) return print(given, body)
  await writeWhole(body, resolve(given.callerFolder, to))
  given.say(given.json ? JSON.stringify({ count: rows, file: to }) : given.words.progress.exported(rows, to))
}
