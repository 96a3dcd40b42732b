/** Many forms that came back as workbooks, or one CSV of figures: read on this machine, looked at by the place, saved only when a person says so. */
import type { lookAtImport } from '@songhanh/api/imports'
import { refuse, type Refusal } from '@songhanh/core/basics/decision'
import { batchWorkbook, readFormFile as readBatchFile, type FormFile } from '@songhanh/papers/sheet/form-batch'
import { type Answer, Refused } from '../app/ask.ts'
import { upload } from '../app/upload.ts'
import type { CellWords } from './cell-text.ts'
import { readFormFile, type FileCell } from './form-file.ts'
import type { FormPage } from './queries.ts'

type Looked = Answer<typeof lookAtImport>

interface ChosenFile {
  readonly name: string
  /** Null where it is no form, and for a CSV, which names forms line by line. */
  readonly form: string | null
  readonly refusal: Refusal | null
  readonly bytes: Uint8Array
}

interface ChosenFiles {
  readonly files: readonly ChosenFile[]
  /** What is looked at and then saved, the same bytes; null while one of the files is no form. */
  readonly sent: File | null
}

/** Addresses that share a fault, in the order of the file, and why. */
interface FileFault {
  readonly at: string
  readonly why: string
}

/** One line of what is shown: a file with its form, or a form a CSV names. */
export interface FileLine {
  readonly file: string
  /** Null where it is no form, or one beyond the person's reach. */
  readonly form: FormPage | null
  readonly effects: Looked['list'][number] | null
  readonly changes: readonly FileCell[]
  readonly refusal: Refusal | null
  readonly faults: readonly FileFault[]
}

export interface LookedFiles {
  readonly lines: readonly FileLine[]
  readonly found: Looked | null
  /** The refusal of the whole. */
  readonly refused: unknown
}

const isCsv = ({ name }: File) => name.toLowerCase().endsWith('.csv')

/** Reads what was chosen. A CSV goes alone: beside workbooks it is no form. */
export async function readFiles(chosen: readonly File[]): Promise<ChosenFiles> {
  const [first] = chosen
  if (first && chosen.length === 1 && isCsv(first))
    return { files: [{ name: first.name, form: null, refusal: null, bytes: new Uint8Array() }], sent: first }
  const forms: FormFile[] = []
  const files: ChosenFile[] = []
  for (const file of chosen) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = isCsv(file) ? refuse('sheet.no-form') : await readBatchFile(file.name, bytes)
    if (read.ok) forms.push(read.value)
    files.push({ name: file.name, form: read.ok ? read.value.form : null, refusal: read.ok ? null : read.refusal, bytes })
  }
  return { files, sent: forms.length < files.length ? null : new File([await batchWorkbook(forms)], 'figures.xlsx') }
}

/** The faults at one file, those with one reason together; `file` is null where there is but one file and every fault is its own. */
export function faultsAt(file: string | null, faults: Refused['faults']): readonly FileFault[] {
  const places = new Map<string, string[]>()
  for (const { at, detail } of faults) {
    const cut = file === null ? -1 : at.lastIndexOf(' ')
    if (file !== null && at.slice(0, cut) !== file) continue
    places.set(detail, [...(places.get(detail) ?? []), at.slice(cut + 1)])
  }
  return [...places].map(([why, at]) => ({ at: at.join(', '), why }))
}

/** What saving would do, file by file; nothing is written. `pageOf` answers null for a form the person may not see. */
export async function lookAtFiles(
  { files, sent }: ChosenFiles,
  pageOf: (form: string) => Promise<FormPage | null>,
  words: CellWords,
): Promise<LookedFiles> {
  const { found, refused } = await looked(sent)
  const faults = refused instanceof Refused ? refused.faults : []
  const [first] = files
  if (sent && first && files.every(({ form }) => form === null)) return { lines: await linesOfCsv(first.name), found, refused }

  async function linesOfCsv(file: string): Promise<FileLine[]> {
    const line = { file, form: null, effects: null, changes: [], refusal: null, faults: faultsAt(null, faults) }
    if (!found) return [line]
    return Promise.all(found.list.map(async (effects) => ({ ...line, effects, form: await pageOf(effects.formId) })))
  }

  const lines = files.map(async ({ name, form, refusal, bytes }): Promise<FileLine> => {
    const page = form === null ? null : await pageOf(form)
    const cells = page && (await readFormFile(bytes, page, words))
    return {
      file: name,
      form: page,
      effects: found?.list.find(({ formId }) => formId === form) ?? null,
      // An emptied cell takes no number away, and what stands there already is not written again.
      changes: cells?.ok ? cells.value.filter(({ taken, now, inFile }) => taken !== null && inFile !== '' && inFile !== now) : [],
      refusal,
      faults: faultsAt(name, faults),
    }
  })
  return { lines: await Promise.all(lines), found, refused }
}

async function looked(sent: File | null): Promise<Pick<LookedFiles, 'found' | 'refused'>> {
  if (!sent) return { found: null, refused: null }
  try {
    return { found: await upload<typeof lookAtImport>('/api/figures/look', {}, sent), refused: null }
  } catch (error) {
    return { found: null, refused: error }
  }
}
