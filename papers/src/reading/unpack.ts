/** Parts out of a ZIP package, with its limits checked before and while they are unpacked. */
import yauzl, { type Entry } from 'yauzl'
import type { PaperLimits } from './limits.ts'
import { Unfit } from './unfit.ts'

const SMALL = 1024 * 1024

/** Whether a part of a package says of itself that it is more than may be unpacked, or is locked. */
const tooMuch = (entry: Entry, limits: PaperLimits): boolean =>
  (entry.uncompressedSize > SMALL && entry.uncompressedSize > entry.compressedSize * limits.ratio) ||
  entry.uncompressedSize > limits.part ||
  entry.isEncrypted()

/**
 * What the list of parts alone tells against a package, without unpacking any: too many entries or too much in a wanted part (`intake.unsafe-file`),
 * or no whole ZIP (`intake.broken-file`); null where nothing does. Cheap enough for the server itself.
 */
export function unfitByItsList(bytes: Uint8Array, wanted: (name: string) => boolean, limits: PaperLimits): Promise<UnfitCode | null> {
  return new Promise((resolve) => {
    yauzl.fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, (error, zip) => {
      if (error || !zip) return resolve('intake.broken-file')
      let entries = 0
      zip.on('error', () => resolve('intake.broken-file'))
      zip.on('end', () => resolve(null))
      zip.on('entry', (entry: Entry) => {
        entries++
        if (entries > limits.entries || (wanted(entry.fileName) && tooMuch(entry, limits))) resolve('intake.unsafe-file')
        else zip.readEntry()
      })
      zip.readEntry()
    })
  })
}

type UnfitCode = 'intake.unsafe-file' | 'intake.broken-file'

/**
 * The wanted parts of a package by name. Throws `Unfit`: unsafe when it holds too many entries, declares or delivers too much, grows too far
 * or is locked by a password; broken when it is no whole ZIP. The sizes declared are checked before anything is unpacked, and the
 * bytes delivered are counted, so that a header that lies gains nothing.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean, limits: PaperLimits): Promise<ReadonlyMap<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, validateEntrySizes: true },
      (error, zip) => {
        if (error || !zip) return reject(new Unfit('intake.broken-file'))
        const parts = new Map<string, Buffer>()
        let entries = 0
        let unpacked = 0
        const fail = (unfit: Unfit): void => {
          zip.close()
          reject(unfit)
        }
        zip.on('error', () => fail(new Unfit('intake.broken-file')))
        zip.on('end', () => resolve(parts))
        zip.on('entry', (entry: Entry) => {
          entries++
          if (entries > limits.entries) return fail(new Unfit('intake.unsafe-file'))
          if (entry.fileName.endsWith('/') || !wanted(entry.fileName)) return zip.readEntry()
          if (tooMuch(entry, limits) || parts.has(entry.fileName)) return fail(new Unfit('intake.unsafe-file'))
          zip.openReadStream(entry, (failed, stream) => {
            if (failed || !stream) return fail(new Unfit('intake.broken-file'))
            const chunks: Buffer[] = []
            let size = 0
            stream.on('data', (chunk: Buffer) => {
              size += chunk.length
              unpacked += chunk.length
              if (size > limits.part || unpacked > limits.unpacked) {
                stream.destroy()
                return fail(new Unfit('intake.unsafe-file'))
              }
              chunks.push(chunk)
            })
            // yauzl ends the stream with an error when more or less comes than was declared.
            stream.on('error', () => fail(new Unfit('intake.unsafe-file')))
            stream.on('end', () => {
              parts.set(entry.fileName, Buffer.concat(chunks))
              zip.readEntry()
            })
          })
        })
        zip.readEntry()
      },
    )
  })
}
