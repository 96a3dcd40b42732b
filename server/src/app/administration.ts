import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { withAdministrator } from '../platform/opening.ts'
import type { Settings } from '../platform/settings.ts'
import { restoreBackup } from './backup/restore.ts'
import { type BackupReport, writeBackup } from './backup/write.ts'
import { VERSION } from './serve.ts'

const LARGEST_KEPT = 1_000_000

/** The place's own small files beside its database: its secret, and a demonstration's token and people. */
function smallFiles({ folder }: Settings): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('LOCK') && !name.includes('unfinished'))
  const kept = names.filter((name) => {
    const about = statSync(join(folder, name))
    return about.isFile() && about.size <= LARGEST_KEPT
  })
  return Object.fromEntries(kept.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** Saves the place of the settings into one file, running or not. */
export async function backUp(settings: Settings, path: string, passphrase: string | null): Promise<BackupReport> {
  return withAdministrator(settings, 'beside', (client) =>
    writeBackup(client, path, { version: VERSION, files: smallFiles(settings), passphrase }),
  )
}

/** Restores a place from its file into the empty folder or database of the settings. */
export async function restore(settings: Settings, path: string, passphrase: string | null): Promise<BackupReport> {
  const { files, ...report } = await withAdministrator(settings, 'alone', (client) => restoreBackup(client, path, passphrase))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(settings.folder, basename(name)), content, { mode: 0o600 })
  return report
}
