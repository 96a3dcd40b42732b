import type { Catalogue } from '../catalogue.ts'
import type { cli as vi } from '../vi/cli.ts'
import { plansTerminal } from './plans-terminal.ts'
import { progressTerminal } from './progress-terminal.ts'
import { releasesTerminal } from './releases-terminal.ts'
import { reportsTerminal } from './reports-terminal.ts'
import { bodiesInTerminal } from './bodies.ts'
import { remindersInTerminal } from './reminders.ts'
import { toDoInTerminal } from './to-do.ts'
import { unitsInTerminal } from './units.ts'

export const cli: Catalogue<typeof vi> = {
  usage: 'Usage',
  title: 'Song Hành: takes a plan issued on paper and runs it to its results.',
  commands: 'Commands',
  options: 'Options',
  everywhere: 'Every command has --json (data for programs) and --help.',
  environment:
    'SONGHANH_URL: address of the running place (http://localhost:8080 otherwise). SONGHANH_TOKEN: access key; without it the file token in the folder SONGHANH_DATA is read. SONGHANH_LANG: vi or en.',
  codes: 'Exit codes: 0 done, 1 refused, 2 wrong use or failure.',
  unknown: (command) => `There is no command "${command}". Try songhanh --help.`,
  wrongOption: (option, usage) => `Wrong option: ${option}. Usage: ${usage}`,
  tooFew: (usage) => `Something is missing. Usage: ${usage}`,
  unreachable: (url) => `${url} cannot be reached. Is the place running? Set SONGHANH_URL if its address is another.`,
  noToken: (path) => `There is no access key: set SONGHANH_TOKEN, or SONGHANH_DATA so that ${path} can be read.`,
  noFile: (path) => `There is no file ${path}.`,
  notWritten: (path) => `${path} cannot be written: its folder is not there, or you may not write in it.`,
  failed: (reason) => `Failed: ${reason}`,
  fault: (at, detail) => `  ${at}: ${detail}`,
  option: {
    json: 'print JSON',
    help: 'print this help',
    head: 'a hash kept elsewhere, such as one printed on a report',
    from: 'from this business day on (YEAR-MONTH-DAY)',
    to: 'up to this business day (YEAR-MONTH-DAY)',
    thing: 'kind:id of the thing to look at, such as edition:0190…',
    actor: 'id of the person who acted',
    unit: 'code of an administrative unit',
  },
  place: {
    show: 'the place, who is asking and the business day',
    moveDay: 'moves the business day of a demonstration forward',
    line: (name, person, day) => `${name}\nAsking: ${person}\nBusiness day: ${day}`,
    demonstration: 'A demonstration: figures, if any, are invented.',
    moved: (day) => `The business day is now ${day}.`,
  },
  plans: {
    list: 'the plans, those in force first',
    none: 'There is no plan yet.',
    line: (title, issuer, state) => `${title}\n  ${issuer} · ${state}`,
    state: { draft: 'draft', 'in-force': 'in force', superseded: 'superseded', withdrawn: 'withdrawn', none: 'no edition yet' },
    upload: 'gives in a paper to be read',
    recognised: (done: number, of: number) => `Scan: ${done} of ${of} pages recognised`,
    stopped: 'Reading the scan was stopped; nothing was kept.',
    uploaded: (proposal) => `Read; the proposal ${proposal} waits for a person to look at it.`,
  },
  plan: plansTerminal,
  progress: progressTerminal,
  reports: reportsTerminal,
  releases: releasesTerminal,
  toDo: toDoInTerminal,
  reminders: remindersInTerminal,
  units: unitsInTerminal,
  bodies: bodiesInTerminal,
  registers: {
    list: 'the registers, and how many entries each has',
    export: 'a whole register as CSV or XLSX',
    unknown: (name, known) => `There is no register “${name}”. There are: ${known}.`,
  },
  people: {
    list: 'people and their roles, by name',
    find: 'only people whose name has this in it (marks do not matter)',
  },
  ledger: {
    list: 'the ledger, newest first',
    verify: 'checks the sealed chain of the ledger',
    none: 'No line fits.',
    whole: (count) => `The ledger is whole: ${count} lines were checked.`,
    waiting: (count) => `${count} lines wait to be sealed.`,
    head: (hash) => `Last hash: ${hash}`,
    fault: {
      'link-removed': (position) => `The ledger is NOT whole: link ${position} has been removed.`,
      'entry-removed': (position, id) => `The ledger is NOT whole: line ${position} (${id}) has been removed.`,
      changed: (position, id) => `The ledger is NOT whole: line ${position} (${id}) has been changed or moved.`,
      'head-missing': (position) =>
        `The ledger is NOT whole: the known hash is no longer in the chain; its end was cut off or it was written anew (it has ${position} lines now).`,
      'never-sealed': (id) => `The ledger is NOT whole: line ${id} stands outside the sealed chain.`,
    },
  },
  read: {
    summary: 'read the paper of a plan (.docx, .doc, .pdf, .xlsx, .txt) or a whole folder; no running place is needed',
    jsonDir: 'write the reading of each file as NAME.json into this folder',
    schema: 'print the JSON Schema of the --json form and stop',
  },
  readReport: {
    summary: 'read the report of a year that is over (Word, PDF, scan) into proposed figures',
    against: 'the plan the report is about: figures are matched with its measures',
  },
  admin: {
    backup: 'saves the whole place into one file, also while it runs',
    restore: 'restores a backup file into an empty folder or database',
    passphraseFile: 'a file with the passphrase (or set SONGHANH_BACKUP_PASSPHRASE)',
    saved: (place, path, rows, tables) => `Saved ${place}: ${rows} rows in ${tables} tables, into ${path}.`,
    restored: (place, rows, tables) => `Restored ${place}: ${rows} rows in ${tables} tables, all counts agree.`,
    ledger: (count, head) => `The ledger is whole: ${count} sealed lines, last hash ${head}.`,
    openFile: 'The backup file is not enciphered: it holds hashed passwords and the secret of the place. Keep it as you keep the seal.',
  },
  doctor: 'checks the settings and the state of the place',
  serve: 'opens a real place (not the demonstration)',
}
