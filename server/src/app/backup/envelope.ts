/**
 * The outside of a backup file: one line of JSON in clear, then the content packed by gzip and, where a passphrase is given, enciphered.
 *
 * Enciphered content is cut into pieces, each sealed by AES-256-GCM with its number and whether it is the last: a piece changed, moved or
 * missing, and an end cut off, are found out before anything of that piece is used.
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGunzip, createGzip } from 'node:zlib'
import { operations } from '@songhanh/words/vi/operations'
import { Told } from '../../platform/told.ts'

const FORMAT = 'songhanh backup 1'
const PIECE = 1 << 16
const TAG = 16
/** OWASP's setting of scrypt: 128 MB for each guess at a passphrase. */
const KEY_COST = { N: 1 << 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }
const LONGEST_HEADER = 4096

interface Header {
  readonly format: typeof FORMAT
  /** Hexadecimal salt of the key; null where the content is not enciphered. */
  readonly salt: string | null
}

const keyFrom = (passphrase: string, salt: Buffer) =>
  promisify<string, Buffer, number, typeof KEY_COST, Buffer>(scrypt)(passphrase.normalize('NFC'), salt, 32, KEY_COST)

/** Number of the piece and, in the last byte, whether it is the last. The key is new for each file, so a counter never repeats under it. */
function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 0, 6)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** A stream cut into pieces of one size; the last may be shorter. */
async function* pieces(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let kept: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk])
    // One byte more than a piece must be there to know that the piece is not the last.
    while (kept.length > size) {
      yield { piece: kept.subarray(0, size), last: false }
      kept = kept.subarray(size)
    }
  }
  yield { piece: kept, last: true }
}

async function* encipher(source: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  let number = 0
  for await (const { piece, last } of pieces(source, PIECE)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number++, last))
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
}

async function* decipher(source: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  let number = 0
  for await (const { piece, last } of pieces(source, PIECE + TAG)) {
    if (piece.length < TAG) throw new Told(operations.backup.cutOff)
    const cipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, last))
    cipher.setAuthTag(piece.subarray(-TAG))
    try {
      yield Buffer.concat([cipher.update(piece.subarray(0, -TAG)), cipher.final()])
    } catch (error) {
      throw new Told(number === 0 ? operations.backup.wrongPassphrase : operations.backup.damaged, { cause: error })
    }
    number += 1
  }
}

/** Writes a backup file: whole or not at all, readable by its owner only, on disk when this returns. */
export async function writeEnvelope(path: string, passphrase: string | null, content: AsyncIterable<Buffer>): Promise<void> {
  const salt = passphrase === null ? null : randomBytes(16)
  const key = passphrase === null || salt === null ? null : await keyFrom(passphrase, salt)
  const header: Header = { format: FORMAT, salt: salt?.toString('hex') ?? null }
  async function* whole(packed: AsyncIterable<Buffer>) {
    yield Buffer.from(`${JSON.stringify(header)}\n`)
    yield* key ? encipher(packed, key) : packed
  }
  const unfinished = `${path}.unfinished`
  try {
    await pipeline(content, createGzip({ level: 4 }), whole, createWriteStream(unfinished, { mode: 0o600 }))
    const file = await open(unfinished, 'r+')
    await file.sync()
    await file.close()
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function readHeader(path: string): Promise<{ header: Header; length: number }> {
  let file
  try {
    file = await open(path, 'r')
  } catch (error) {
    throw new Told(operations.backup.noFile(path), { cause: error })
  }
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0)
    const length = buffer.subarray(0, bytesRead).indexOf('\n') + 1
    const header = JSON.parse(buffer.subarray(0, length).toString()) as Header
    if (header.format !== FORMAT) throw new Error(header.format)
    return { header, length }
  } catch (error) {
    throw new Told(operations.backup.noBackup(path), { cause: error })
  } finally {
    await file.close()
  }
}

/** The content of a backup file. Throws `Told` for a file that is none, a wrong or missing passphrase, and a file changed or cut off. */
export async function* readEnvelope(path: string, passphrase: string | null): AsyncGenerator<Buffer> {
  const { header, length } = await readHeader(path)
  if (header.salt !== null && passphrase === null) throw new Told(operations.backup.needsPassphrase)
  const raw = createReadStream(path, { start: length })
  const packed =
    header.salt === null || passphrase === null ? raw : decipher(raw, await keyFrom(passphrase, Buffer.from(header.salt, 'hex')))
  try {
    yield* gunzip(packed)
  } catch (error) {
    throw error instanceof Told ? error : new Told(operations.backup.damaged, { cause: error })
  }
}

async function* gunzip(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const unpack = createGunzip()
  const done = pipeline(packed, unpack)
  done.catch(() => undefined)
  for await (const chunk of unpack) yield chunk as Buffer
  await done
}
