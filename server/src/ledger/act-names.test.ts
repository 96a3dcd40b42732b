/** Whoever reads the ledger finds a name for every act in their own language: what the sources write is held against the catalogues. */
import { globSync, readFileSync } from 'node:fs'
import { ledger as en } from '@songhanh/words/en/ledger'
import { ledger as vi } from '@songhanh/words/vi/ledger'
import { expect, test } from 'vitest'

const ROOT = new URL('..', import.meta.url)
const sources = globSync('**/*.ts', { cwd: ROOT })
  .filter((path) => !/\.(test|fixture|law)\.ts$/.test(path))
  .map((path) => readFileSync(new URL(path, ROOT), 'utf8'))
  .join('\n')

const found = (pattern: RegExp) => [...sources.matchAll(pattern)]
/** Acts whose name is made of the kind of a fact: those kinds are core's. */
const MADE = [
  ...['drafted', 'put-in-force', 'superseded', 'withdrawn'].map((act) => `plans.${act}`),
  ...['filled', 'typing-confirmed', 'signed-off', 'accepted', 'returned', 'corrected', 'supplemented', 'file-given'].map((act) => `collection.${act}`), // prettier-ignore
  ...['entered', 'corrected', 'moved', 'withdrawn', 'file-given', 'file-removed'].map((act) => `registers.${act}`),
  ...['task-set', 'task-reported', 'task-document', 'file-given', 'file-removed'].map((act) => `work.${act}`),
  ...['raised', 'grouped', 'due-set', 'sent-up', 'answered', 'cause-said', 'reopened'].map((act) => `work.difficulty-${act}`),
  ...['password-chosen', 'password-changed', 'second-factor-given', 'second-factor-taken-away', 'recovery-codes-made'].map((act) => `people.${act}`), // prettier-ignore
]
const quoted = (text: string) => [...text.matchAll(/'([a-z-]+)'/g)].map(([, act]) => act!)
const written = new Set([
  ...MADE,
  ...found(/domain: '([a-z]+)',\s*action: ([^,\n]+),/g).flatMap(([, domain, act]) => (/^'|\?/.test(act!) ? quoted(act!.replace(/^.*\?/, '')).map((one) => `${domain}.${one}`) : [])), // prettier-ignore
  ...found(/\breportFact\(([^,]+),/g).flatMap(([, act]) => quoted(act!.replace(/^.*\?/, '')).map((one) => `reports.${one}`)),
  ...found(/\breleaseFact\('([a-z-]+)'/g).map(([, act]) => `publication.${act}`),
  ...found(/\bhappened\(([^,]+),/g).flatMap(([, act]) => quoted(act!.replace(/^.*\?/, '')).map((one) => `intake.${one}`)),
])

test('every act that is written has a name, in Vietnamese and in English', () => {
  expect(written.size).toBeGreaterThan(80)
  for (const acts of [vi.acts, en.acts]) expect([...written].filter((act) => acts[act] === undefined).toSorted()).toEqual([])
})

test('so has every kind of thing that an act is about', () => {
  const kinds = new Set(found(/thing: \{ kind: '([a-z-]+)'/g).map(([, kind]) => kind!))
  expect(kinds.size).toBeGreaterThan(15)
  for (const names of [vi.kinds, en.kinds]) expect([...kinds].filter((kind) => names[kind] === undefined).toSorted()).toEqual([])
})
