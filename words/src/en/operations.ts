import type { Catalogue } from '../catalogue.ts'
import type { operations as vi } from '../vi/operations.ts'

export const operations: Catalogue<typeof vi> = {
  settings: {
    port: (given) => `PORT must be a number from 0 to 65535, not "${given}".`,
    tlsInPairs: 'SONGHANH_TLS_CERT and SONGHANH_TLS_KEY must be set together.',
    mailInPairs: 'SONGHANH_SMTP_URL and SONGHANH_MAIL_FROM must be set together.',
    mailUrl: 'SONGHANH_SMTP_URL must look like smtp://server:port or smtps://user:password@server.',
    fileUnreadable: (setting, path) => `${setting}: the file ${path} cannot be read.`,
    databaseUrl: (given) => `DATABASE_URL must log in as songhanh_app, not as "${given}".`,
    adminToFound: 'The database is empty: set DATABASE_ADMIN_URL for the first opening.',
    url: (given) => `SONGHANH_URL must look like https://host or https://host:port, not "${given}".`,
    signOnTogether: 'SONGHANH_OIDC_URL, SONGHANH_OIDC_CLIENT and SONGHANH_OIDC_SECRET must be set together.',
    listenNeedsHosts:
      'With SONGHANH_LISTEN open to other machines, set SONGHANH_HOSTS (the host names of this server, separated by commas).',
  },
  folder: {
    unusable: (folder, reason) => `The data folder ${folder} cannot be made or written: ${reason}`,
    held: (folder) =>
      `The data folder ${folder} is in use by another process. Stop that process or choose another folder by SONGHANH_DATA.`,
    realPlace: (folder) =>
      `The folder ${folder} belongs to a real place and is not opened as a demonstration. Choose another folder by SONGHANH_DATA.`,
    demonstrationPlace: (folder) =>
      `The folder ${folder} belongs to a demonstration and is not opened as a real place. Choose another folder by SONGHANH_DATA.`,
  },
  engine: {
    noLesserUser:
      'PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody. Run as an ordinary user or set DATABASE_URL.',
    notBrought: (machine) => `No PostgreSQL comes along for this machine (${machine}). Set DATABASE_URL to a PostgreSQL server 15 to 18.`,
    cannotRun: (user, folder) => `The user ${user} cannot run PostgreSQL in ${folder}. Choose another folder by SONGHANH_DATA.`,
    cannotReach: (user, folder) =>
      `The user ${user}, as whom PostgreSQL runs, cannot reach ${folder}. Choose another folder by SONGHANH_DATA.`,
    silent: (pid, folder) => `The PostgreSQL process ${pid} holds ${folder} but does not answer.`,
    stoppedAtStart: (log) => `PostgreSQL stopped while starting; see ${log}.`,
    tooSlow: (seconds) => `PostgreSQL could not be started in ${seconds} seconds.`,
    doesNotStop: (pid) => `PostgreSQL (${pid}) does not stop.`,
    tooOld: (version) => `PostgreSQL ${version} is too old: 15 to 18 are needed.`,
  },
  migration: {
    newer: (name) => `The database is newer than this build (it has ${name}). Use a newer build.`,
    edited: (name) => `The file ${name} was edited after it was applied. Restore it as it was.`,
    outOfOrder: (name, last) => `The file ${name} comes before ${last}, which is applied already: rename it.`,
    missing: (count, first) => `The database lacks ${count} upgrade steps (from ${first}). Set DATABASE_ADMIN_URL to upgrade it.`,
  },
  backup: {
    noFile: (path) => `There is no backup file ${path}.`,
    noBackup: (path) => `${path} is no backup file of Song Hành.`,
    needsPassphrase: 'This backup file is enciphered: set SONGHANH_BACKUP_PASSPHRASE or --passphrase-file.',
    wrongPassphrase: 'The passphrase of the backup file is wrong, or the file was changed.',
    damaged: 'The backup file is damaged or was changed. Nothing was written into the database.',
    cutOff: 'The end of the backup file is missing. Nothing was written into the database.',
    nothingToSave: 'The database holds no place yet that could be saved.',
    notEmpty: 'A place is restored only into an empty folder or database.',
    countsDiffer: (table, was, is) =>
      `Table ${table}: ${was} rows were saved, ${is} came back, or their content differs. Nothing was written into the database.`,
    ledgerBroken: (fault) => `The ledger is not whole (${fault}).`,
    notRestored: (reason) => `It could not be restored (${reason}); the backup file may be damaged. Nothing was written into the database.`,
    adminNeeded: 'Saving and restoring need DATABASE_ADMIN_URL (an administrator login of the database).',
  },
  doctor: {
    title: { ok: 'OK', warn: 'NOTE', bad: 'BAD' },
    setting: (name, value, told, meaning) => `${name} = ${value}${told ? '' : ' (default)'} · ${meaning}`,
    secretSet: '(set, not printed)',
    unset: '(not set)',
    node: (version) => `Node ${version}`,
    nodeOld: (version) => `Node ${version} is too old: 24 or later is needed.`,
    folderFree: (folder) => `The data folder ${folder} can be used; no process holds it.`,
    folderHeld: (folder) => `A place runs in the data folder ${folder}.`,
    folderMissing: (folder) => `The data folder ${folder} is not there yet; the first opening makes it.`,
    spaceLow: (free) => `Only ${free} are left on the disk: less than 1 GB.`,
    space: (free) => `${free} are left on the disk.`,
    databaseStopped: 'The database that comes along is stopped (it runs with the place).',
    database: (version, place) => `Database PostgreSQL ${version}: ${place}.`,
    databaseEmpty: (version) => `Database PostgreSQL ${version}, empty.`,
    databaseDown: (reason) => `The database cannot be reached: ${reason}`,
    upToDate: (count) => `The schema is complete: ${count} upgrade steps.`,
    unsealed: (count, minutes) => `Ledger: ${count} lines wait for a seal, the oldest for ${minutes} minutes.`,
    sealed: (count) => `Ledger: ${count} lines are sealed.`,
    mailNone:
      'No mail is sent: what is to be done shows on the first page only. To remind by mail, set SONGHANH_SMTP_URL and SONGHANH_MAIL_FROM.',
    mailAnswers: (from) => `The mail server answers; mail is sent from ${from}.`,
    mailAway: (reason) => `The mail server takes nothing: ${reason}. Messages wait in the database and are sent again.`,
    mailWaiting: (waiting, refused) => `Mail: ${waiting} waiting, ${refused} refused by the mail server.`,
    tlsNone: 'No TLS in this process: it should listen on this machine only, behind a proxy that has TLS.',
    tlsOpen:
      'It listens to other machines without TLS: passwords travel unencrypted. Set SONGHANH_TLS_CERT and SONGHANH_TLS_KEY, or use a proxy.',
    tlsUntil: (subject, until) => `The certificate ${subject} is valid until ${until}.`,
    tlsExpiring: (subject, until) => `The certificate ${subject} ends on ${until}: replace it.`,
    tlsMismatch: 'The key SONGHANH_TLS_KEY does not belong to the certificate SONGHANH_TLS_CERT.',
    boundariesNone: 'No file of boundaries: land is drawn in tiles. To draw boundaries, set SONGHANH_BOUNDARIES.',
    boundaries: (codes, all) => `The file of boundaries has ${all} boundaries, of ${codes} codes of units.`,
    signersNone: 'No trusted certificates: signatures of signed copies are told as not verified. To verify them, set SONGHANH_SIGNERS.',
    signers: (count) => `Certificates trusted for signed copies: ${count}.`,
    portTaken: (port) => `Another program listens on port ${port}.`,
    portFree: (port) => `Port ${port} is free.`,
    answers: (url) => `The place answers at ${url}.`,
  },
  start: {
    portTaken: (port) => `Port ${port} is in use by another program. Choose another one by PORT.`,
    failed: (reason) => `It could not be started: ${reason}`,
    incident: (incident) => `Failure ${incident}:`,
    boundariesIgnored: (why) => `NOTE: ${why} The file is left aside and land is drawn in tiles.`,
    signersIgnored: (why) => `NOTE: ${why} Signatures of signed copies are told as not verified.`,
    firstAdministrator: 'Administrator',
    setUp: (url, code) =>
      `Open ${url}/sign-in/code#${code} to choose the administrator's password (user name quantri). The link works once, within 7 days; what follows the # is the code, which can be typed as well.`,
    unnamed: 'This place has no name yet: set SONGHANH_NAME (the name of the office) for the first opening.',
  },
}
