/** Many forms that came back as workbooks, or one CSV of figures: read on this machine, looked at by the place, saved only when a person says so. */
import type { importFigures, importForOthers, lookAtImport, lookAtImportForOthers } from '@songhanh/api/imports'
import { refuse, type Refusal } from '@songhanh/core/basics/decision'
import type { DecimalSign } from '@songhanh/core/collection/typed-number'
import { batchWorkbook, type BatchLetter, readFormFile as readBatchFile, type FormFile } from '@songhanh/papers/sheet/form-batch'
import { type Answer, Refused } from '../app/ask.ts'
import { upload } from '../app/upload.ts'
import type { CellWords } from './cell-text.ts'
import { readFormFile, type FileCell } from './form-file.ts'
import type { FormPage } from './queries.ts'

type Looked = Answer<typeof lookAtImport>

/** Whose hand the file counts as: that of the office whose form it is, or of somebody who types from the letter it came with. */
export type Typist = 'own' | 'for-others'

interface ChosenFile {
  readonly name: string
  /** Null where it is no form, and for a CSV, which names forms line by line. */
  readonly form: string | null
  readonly refusal: Refusal | null
  readonly bytes: Uint8Array
}

export interface ChosenFiles {
  readonly files: readonly ChosenFile[]
  /** The cells of the forms among them. */
  readonly forms: readonly FormFile[]
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
  /** One of the numbers can be read in two ways, and nobody has said yet which sign starts the decimals. */
  readonly unsure: boolean
  readonly found: Looked | null
  /** The refusal of the whole. */
  readonly refused: unknown
}

const isCsv = ({ name }: File) => name.toLowerCase().endsWith('.csv')

/** Reads what was chosen. A CSV goes alone, and only from the office whose forms it names: beside workbooks, or with a letter, it is no form. */
export async function readFiles(chosen: readonly File[], typist: Typist): Promise<ChosenFiles> {
  const [first] = chosen
  if (first && chosen.length === 1 && isCsv(first) && typist === 'own')
    return { files: [{ name: first.name, form: null, refusal: null, bytes: new Uint8Array() }], forms: [], sent: first }
  const forms: FormFile[] = []
  const files: ChosenFile[] = []
  for (const file of chosen) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = isCsv(file) ? refuse('sheet.no-form') : await readBatchFile(file.name, bytes)
    if (read.ok) forms.push(read.value)
    files.push({ name: file.name, form: read.ok ? read.value.form : null, refusal: read.ok ? null : read.refusal, bytes })
  }
  return { files, forms, sent: forms.length < files.length ? null : await tableOf(forms, new Map()) }
}

const tableOf = async (forms: readonly FormFile[], letters: ReadonlyMap<string, BatchLetter>): Promise<File> =>
  new File([await batchWorkbook(forms, (form) => letters.get(form) ?? null)], 'figures.xlsx')

const asked = (decimal: DecimalSign | null) => (decimal === null ? {} : { query: { decimal } })

/** Saves what was looked at, by the office's own hand. */
export const saveOwn = (sent: File, decimal: DecimalSign | null) =>
  upload<typeof importFigures>('/api/figures/import', asked(decimal), sent)

/** Types what was looked at for its senders, each form marked with the letter it came by. */
export const saveForOthers = async (
  forms: readonly FormFile[],
  letters: ReadonlyMap<string, BatchLetter>,
  decimal: DecimalSign | null,
): Promise<Looked> => upload<typeof importForOthers>('/api/figures/import-for-others', asked(decimal), await tableOf(forms, letters))

/** The faults at one file, those with one reason together; `file` is null where there is but one file and every fault is its own. */
export function faultsAt(file: string | null, faults: readonly Pick<Refused['faults'][number], 'at' | 'detail'>[]): readonly FileFault[] {
  const places = new Map<string, string[]>()
  for (const { at, detail } of faults) {
    const cut = file === null ? -1 : at.lastIndexOf(' ')
    if (file !== null && at.slice(0, cut) !== file) continue
    places.set(detail, [...(places.get(detail) ?? []), at.slice(cut + 1)])
  }
  return [...places].map(([why, at]) => ({ at: at.join(', '), why }))
}

/** How the files are looked at. */
interface Looking {
  readonly typist: Typist
  readonly decimal: DecimalSign | null
  /** Null for a form the person may not see. */
  readonly pageOf: (form: string) => Promise<FormPage | null>
  readonly words: CellWords
}

/** What saving would do, file by file; nothing is written. */
export async function lookAtFiles({ files, sent }: ChosenFiles, { typist, decimal, pageOf, words }: Looking): Promise<LookedFiles> {
  const { found, refused } = await looked(sent, typist, decimal)
  const all = refused instanceof Refused ? refused.faults : []
  const unsure = decimal === null && all.some(({ code }) => code === 'collection.number-ambiguous')
  // What only the answer settles is asked once and not listed as wrong, cell by cell.
  const faults = unsure ? all.filter(({ code }) => code !== 'collection.number-ambiguous') : all
  const [first] = files
  const whole = { unsure, found, refused: unsure && faults.length === 0 ? null : refused }
  if (sent && first && files.every(({ form }) => form === null)) return { lines: await linesOfCsv(first.name), ...whole }

  async function linesOfCsv(file: string): Promise<FileLine[]> {
    const line = { file, form: null, effects: null, changes: [], refusal: null, faults: faultsAt(null, faults) }
    if (!found) return [line]
    return Promise.all(found.list.map(async (effects) => ({ ...line, effects, form: await pageOf(effects.formId) })))
  }

  const lines = files.map(async ({ name, form, refusal, bytes }): Promise<FileLine> => {
    const page = form === null ? null : await pageOf(form)
    const read = page && (await readFormFile(bytes, page, words, decimal))
    return {
      file: name,
      form: page,
      effects: found?.list.find(({ formId }) => formId === form) ?? null,
      // An emptied cell takes no number away, and what stands there already is not written again.
      changes:
        read?.ok && !unsure ? read.value.cells.filter(({ taken, now, inFile }) => taken !== null && inFile !== '' && inFile !== now) : [],
      refusal,
      faults: faultsAt(name, faults),
    }
  })
  return { lines: await Promise.all(lines), ...whole }
}

async function looked(sent: File | null, typist: Typist, decimal: DecimalSign | null): Promise<Pick<LookedFiles, 'found' | 'refused'>> {
  if (!sent) return { found: null, refused: null }
  const given = asked(decimal)
  try {
    const found =
      typist === 'own'
        ? await upload<typeof lookAtImport>('/api/figures/look', given, sent)
        : await upload<typeof lookAtImportForOthers>('/api/figures/look-for-others', given, sent)
    return { found, refused: null }
  } catch (error) {
    return { found: null, refused: error }
  }
}
