import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readSettings } from '@songhanh/server/platform/settings'
import { type CliCommand, type Given, WrongUse } from '../command.ts'
import { told } from '../remote.ts'

const passphraseOption = {
  'passphrase-file': { type: 'string', help: (words) => words.admin.passphraseFile },
} as const satisfies CliCommand['options']

/** From the file named, else from the surroundings; never from the command line, which every user of the machine can read. */
function passphraseOf({ options, env, callerFolder, words }: Given): string | null {
  const file = options['passphrase-file']
  if (typeof file !== 'string') return env['SONGHANH_BACKUP_PASSPHRASE'] || null
  try {
    return readFileSync(resolve(callerFolder, file), 'utf8').replace(/\r?\n$/, '') || null
  } catch (error) {
    throw new WrongUse(words.noFile(file), { cause: error })
  }
}

/** The server is loaded only for the commands that are it: the others answer at once. */
const administration = () => import('@songhanh/server/app/administration')

const pathOf = ({ arguments: [path], callerFolder }: Given) => resolve(callerFolder, path!)

export const backup: CliCommand = {
  name: 'admin backup',
  usage: 'FILE',
  least: 1,
  summary: (words) => words.admin.backup,
  options: passphraseOption,
  async run(given) {
    const [path, passphrase, words] = [pathOf(given), passphraseOf(given), given.words.admin]
    const { backUp } = await administration()
    const report = await backUp(readSettings(given.env, given.callerFolder), path, passphrase)
    return told(given, { ...report, path, enciphered: passphrase !== null }, ({ place, rows, tables, ledger }) => [
      words.saved(place, path, rows, tables),
      words.ledger(ledger.checked, ledger.head),
      ...(passphrase === null ? [words.openFile] : []),
    ])
  },
}

export const restoreBackup: CliCommand = {
  name: 'admin restore',
  usage: 'FILE',
  least: 1,
  summary: (words) => words.admin.restore,
  options: passphraseOption,
  async run(given) {
    const words = given.words.admin
    const { restore } = await administration()
    const report = await restore(readSettings(given.env, given.callerFolder), pathOf(given), passphraseOf(given))
    return told(given, report, ({ place, rows, tables, ledger }) => [
      words.restored(place, rows, tables),
      words.ledger(ledger.checked, ledger.head),
    ])
  },
}
