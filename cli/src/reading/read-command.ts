import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import type { Decision } from '@songhanh/core/basics/decision'
import { readingAsData } from '@songhanh/core/intake/plans-truth'
import type { PlanContent } from '@songhanh/core/plans/content'
import { readPaperGuarded, RECOGNITION_LIMITS } from '@songhanh/papers/reading/guard'
import { PAPER_ENDINGS } from '@songhanh/core/intake/paper-endings'
import { needsGuard, readPaper } from '@songhanh/papers/reading/read-paper'
import type { Reading } from '@songhanh/core/intake/block'
import { defects as defectsEn } from '@songhanh/words/en/defects'
import { intake as intakeEn } from '@songhanh/words/en/intake'
import { reading as readingEn } from '@songhanh/words/en/reading'
import { type Language, sentence } from '@songhanh/words/refusals'
import { defects as defectsVi } from '@songhanh/words/vi/defects'
import { intake as intakeVi } from '@songhanh/words/vi/intake'
import { reading as readingVi } from '@songhanh/words/vi/reading'
import { type CliCommand, type ExitCode, type Given, WrongUse } from '../command.ts'
import { type OutlineWords, outlineLines } from './plan-outline.ts'

export const WORDS: Readonly<Record<Language, OutlineWords>> = {
  vi: { reading: readingVi, defects: defectsVi, intake: intakeVi },
  en: { reading: readingEn, defects: defectsEn, intake: intakeEn },
}

/** `read FILE` prints the reading of a paper, `read FOLDER` a table of all papers in it. Refused papers end with 1, also among others. */
export const readPlan: CliCommand = {
  name: 'read',
  usage: 'FILE|FOLDER',
  least: 0,
  summary: (words) => words.read.summary,
  options: {
    'json-dir': { type: 'string', help: (words) => words.read.jsonDir },
    schema: { type: 'boolean', help: (words) => words.read.schema },
  },
  async run(given) {
    if (given.options['schema'] === true) {
      const { readingSchema } = await import('@songhanh/api/reading')
      given.say(JSON.stringify(readingSchema(), null, 1))
      return 0
    }
    const [named] = given.arguments
    if (named === undefined) throw new WrongUse(given.words.tooFew(`read ${readPlan.usage}`))
    const path = resolve(given.callerFolder, named)
    const kind = await stat(path).catch(() => null)
    if (!kind) throw new WrongUse(given.words.noFile(path))
    return kind.isDirectory() ? folder(given, path) : file(given, path)
  },
}

async function readOne(given: Given, path: string): Promise<Decision<PlanContent>> {
  const bytes = await readFile(path)
  const reading = readBytes(given, basename(path), bytes)
  // The rules are loaded while a child reads the file.
  const [read, { propose }] = await Promise.all([reading, import('@songhanh/core/intake/propose')])
  return read.ok ? propose(read.value) : read
}

/** A scan is read page by page, told on standard error: what is printed for machines stays clean. */
export async function readBytes(given: Given, name: string, bytes: Uint8Array): Promise<Decision<Reading>> {
  if (!needsGuard(bytes)) return readPaper(name, bytes)
  const read = await readPaperGuarded(name, bytes)
  if (read.ok || read.refusal.code !== 'intake.is-scan') return read
  return readPaperGuarded(name, bytes, RECOGNITION_LIMITS, {
    tell: ({ done, of }) => given.tell(WORDS[given.language].reading.recognised(name, done, of)),
    // A terminal stops it by ending both processes.
    signal: new AbortController().signal,
  })
}

async function file(given: Given, path: string): Promise<ExitCode> {
  const plan = await readOne(given, path)
  if (!plan.ok) {
    given.say(given.json ? JSON.stringify({ refusal: plan.refusal }) : sentence(plan.refusal.code, plan.refusal.params, given.language))
    return 1
  }
  const out = await outFolderOf(given)
  if (out !== null) await writeReading(join(out, `${basename(path, extname(path))}.json`), basename(path), plan.value)
  if (given.json) given.say(JSON.stringify(readingAsData(plan.value, basename(path)), null, 1))
  else for (const line of outlineLines(plan.value, WORDS[given.language])) given.say(line)
  return 0
}

/** The folder readings are written to, made where it is not there; null where none is asked for. */
async function outFolderOf(given: Given): Promise<string | null> {
  const out = given.options['json-dir']
  if (typeof out !== 'string') return null
  const folder = resolve(given.callerFolder, out)
  await mkdir(folder, { recursive: true })
  return folder
}

const writeReading = (path: string, name: string, plan: PlanContent) =>
  writeFile(path, `${JSON.stringify(readingAsData(plan, name), null, 1)}\n`)

async function folder(given: Given, path: string): Promise<ExitCode> {
  const words = WORDS[given.language].reading
  const there = await readdir(path, { withFileTypes: true })
  const isPaper = (name: string) => PAPER_ENDINGS.includes(extname(name).toLowerCase())
  const names = there.flatMap((entry) => (isPaper(entry.name) && !entry.isDirectory() ? entry.name : [])).toSorted()
  if (names.length === 0) throw new WrongUse(words.noPapers(path, PAPER_ENDINGS.join(', ')))
  const outFolder = await outFolderOf(given)
  const results: { name: string; plan: Decision<PlanContent> }[] = []
  const stems = names.map((name) => basename(name, extname(name)))
  for (const [i, name] of names.entries()) {
    const plan = await readOne(given, join(path, name))
    results.push({ name, plan })
    if (outFolder && plan.ok)
      await writeReading(
        // Two files of one name keep their endings, so that neither reading is written over by the other.
        join(outFolder, `${stems.filter((stem) => stem === stems[i]).length > 1 ? name : stems[i]}.json`),
        name,
        plan.value,
      )
  }
  if (given.json)
    given.say(
      JSON.stringify(
        results.map(({ name, plan }) => (plan.ok ? readingAsData(plan.value, name) : { file: name, refusal: plan.refusal })),
        null,
        1,
      ),
    )
  else for (const line of tableLines(results, given.language)) given.say(line)
  const passedOver = there.flatMap((entry) => (names.includes(entry.name) || entry.name.startsWith('.') ? [] : entry.name)).toSorted()
  // Told on standard error: what is printed for machines stays clean.
  if (passedOver.length > 0) given.tell(words.passedOver(passedOver.join(', '), PAPER_ENDINGS.join(', ')))
  return results.every(({ plan }) => plan.ok) ? 0 : 1
}

function tableLines(results: readonly { name: string; plan: Decision<PlanContent> }[], language: Language): readonly string[] {
  const { table } = WORDS[language].reading
  const width = Math.max(table.file.length, ...results.map(({ name }) => name.length)) + 2
  const heads = [table.targets, table.tasks, table.assignments, table.reports, table.defects]
  const line = (name: string, cells: readonly string[]): string =>
    name.padEnd(width) + cells.map((cell, i) => cell.padStart(Math.max(heads[i]?.length ?? 0, 6) + 2)).join('')
  return [
    line(table.file, heads),
    ...results.map(({ name, plan }) =>
      plan.ok
        ? line(
            name,
            [plan.value.targets, plan.value.tasks, plan.value.assignments, plan.value.reportDuties, plan.value.defects].map((items) =>
              String(items.length),
            ),
          )
        : `${name.padEnd(width)}  ${sentence(plan.refusal.code, plan.refusal.params, language)}`,
    ),
  ]
}
