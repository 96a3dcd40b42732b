/** Scans that come with a form: the letter its numbers were typed from, the printed form signed by the head. */
import * as api from '@songhanh/api/collection'
import { accept, refuse } from '@songhanh/core/basics/decision'
import { z } from 'zod'
import type { Query } from '../platform/ask.ts'
import { fileFact, keepFile, sendFile, type FileThing } from '../platform/files/kept-file.ts'
import { TakenFile } from '../platform/files/taken-file.ts'
import type { Command } from '../platform/perform.ts'
import { findForm } from './store.ts'
import { formThing, unitOf } from './thing.ts'

export const ofForm = (formId: string): FileThing => ({ kind: 'form', id: formId })

const Giving = api.giveFormPaper.params.extend({ file: z.instanceof(TakenFile) })

export const givePaper: Command<z.output<typeof Giving>, z.input<typeof api.giveFormPaper.answer>> = {
  id: 'collection.givePaper',
  shape: Giving,
  right: 'collection.bring-paper',
  thing: formThing,
  async run(w, { formId, file }, by) {
    const form = await findForm(w, formId, by)
    if (!form) return refuse('collection.form-not-found')
    const kept = await keepFile(w, file, form.sender, ofForm(formId), by)
    return accept({ answer: kept, facts: [fileFact('collection', ofForm(formId), file, kept, unitOf(form.sender))] })
  },
}

export const readPaper: Query<z.output<typeof api.readFormPaper.params>, z.input<typeof api.readFormPaper.answer>> = {
  id: 'collection.readPaper',
  shape: api.readFormPaper.params,
  right: 'collection.read',
  thing: formThing,
  run: (r, { formId, fileId }, by) => sendFile(r, fileId, ofForm(formId), by),
}
