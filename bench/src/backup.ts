/** Saving a province's ten years while it runs, and restoring them into an empty database: figures, ledger and scans. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restoreBackup } from '@songhanh/server/app/backup/restore'
import { writeBackup } from '@songhanh/server/app/backup/write'
import { seal } from '@songhanh/server/ledger/seal'
import { prepareDatabase } from '@songhanh/server/platform/engine/prepare'
import { SUPERUSER } from '@songhanh/server/platform/engine/launch'
import { values } from '@songhanh/server/platform/values'
import { Client } from 'pg'
import type { Figure } from './figure.ts'
import { ENTRIES, FILL_LEDGER, timed } from './ledger.ts'
import { provincePlace } from './province-place.ts'

/** Signed forms that came on paper: one for each commune and year. A page at 150 dpi in grey; it is packed already, so that gzip gains nothing. */
const SCAN_BYTES = 200_000

const FILL_SCANS = `
  INSERT INTO kept_file (place_id, id, seat_key, thing_kind, thing_id, name, format, bytes, sha256, given_by, given_at, used_at)
  SELECT f.place_id, uuidv7(), f.sender, 'form', f.id, 'bieu.pdf', 'pdf', b.bytes, sha256(b.bytes), (SELECT id FROM person LIMIT 1), now(), now()
  FROM form f, LATERAL (SELECT $2::bytea || convert_to(f.id::text, 'UTF8') AS bytes) b WHERE f.place_id = $1 AND f.state = 'accepted'`

/** `BENCH_PROVINCES` says how many provinces' figures stand in the database; one of them has the ledger and the scans. */
export async function backup(): Promise<Figure[]> {
  const provinces = Number(process.env['BENCH_PROVINCES'] ?? 34)
  const on = await provincePlace({ provinces, communes: 98, years: 10 })
  const folder = await mkdtemp(join(tmpdir(), 'songhanh-bench-backup-'))
  const { admin, place } = on
  const empty = new Client({ host: admin.host, port: admin.port, user: SUPERUSER, database: 'empty', types: values })
  try {
    await admin.query(FILL_LEDGER, [place.id, ENTRIES])
    await admin.query(FILL_SCANS, [place.id, randomBytes(SCAN_BYTES)])
    await seal(place)
    await admin.query('VACUUM ANALYZE')
    const { rows } = await admin.query<{ figures: number; scans: number }>(
      'SELECT (SELECT count(*) FROM figure)::int AS figures, (SELECT count(*) FROM kept_file)::int AS scans',
    )
    const { figures, scans } = rows[0]!
    const file = join(folder, 'a.backup')
    const saving = await timed(() => writeBackup(admin, file, { version: 'bench', files: {}, passphrase: 'một mật khẩu dài' }))
    await prepareDatabase({ host: admin.host, port: admin.port, user: SUPERUSER, database: 'postgres' }, 'empty')
    await empty.connect()
    const restoring = await timed(() => restoreBackup(empty, file, 'một mật khẩu dài'))
    if (restoring.value.rows !== saving.value.rows) throw new Error('what was restored is not what was saved')
    const what = `${figures} values, ${ENTRIES} ledger lines and ${scans} scans of ${SCAN_BYTES / 1000} KB`
    return [
      { what: `backup of ${what}, enciphered`, value: saving.seconds, unit: 's', wanted: 60 },
      { what: 'its restore, counts and chain checked', value: restoring.seconds, unit: 's', wanted: 60 },
      { what: 'size of that backup', value: (await stat(file)).size / 1e6, unit: 'MB', wanted: null },
    ]
  } finally {
    await empty.end().catch(() => undefined)
    await on.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
