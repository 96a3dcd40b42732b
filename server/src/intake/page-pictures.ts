/** Pages of papers as pictures, so that what was recognised can be held against them. Nothing is kept: the paper itself is, and a page is drawn in a moment. */
import * as api from '@songhanh/api/scans'
import { accept, refuse, type Decision } from '@songhanh/core/basics/decision'
import { pictureOfPageGuarded } from '@songhanh/papers/reading/guard'
import { pictureOf } from '@songhanh/papers/reading/picture'
import type { z } from 'zod'
import type { Asking } from '../platform/acting.ts'
import { ask, type Query } from '../platform/ask.ts'
import type { Reading } from '../platform/database.ts'
import type { Requested, Route } from '../platform/http/route.ts'
import { ofThePlace } from '../plans/thing.ts'
import { inTurn } from './in-turn.ts'
import { readSourceRow } from './store.ts'

const Asked = api.readPagePicture.params.pick({ documentId: true })
interface File {
  readonly format: string
  readonly bytes: Buffer
}

async function readFile(r: Reading, documentId: string, by: Asking): Promise<File | null> {
  const [file] = await r.query<File>('SELECT format, bytes FROM document WHERE place_id = $1 AND id = $2', [by.placeId, documentId])
  return file ?? null
}

/** The file of a paper, for those who may read its text. */
const readPaperFile: Query<z.output<typeof Asked>, File> = {
  id: 'intake.readPaperFile',
  shape: Asked,
  right: 'plans.read',
  thing: async (r, { documentId }, by) => ofThePlace((await readSourceRow(r, documentId, by))?.issued ? 'in-force' : 'draft', by),
  async run(r, { documentId }, by) {
    const file = await readFile(r, documentId, by)
    return file ? accept(file) : refuse('intake.document-not-found')
  },
}

/** A page of a PDF is drawn in a child; a picture is its own and only page, and leaves as it came, with its kind by its content. */
async function pageOf({ format, bytes }: File, page: number): Promise<Decision<z.output<typeof api.readPagePicture.answer>>> {
  const picture = pictureOf(bytes)
  if (picture) {
    if (page !== 1) return refuse('intake.page-not-found', { page })
    return accept({ name: `trang-1.${picture.kind}`, type: `image/${picture.kind}`, bytes })
  }
  if (format !== 'pdf') return refuse('intake.page-not-found', { page })
  const drawn = await pictureOfPageGuarded(bytes, page)
  if (!drawn.ok) return drawn
  return accept({ name: `trang-${page}.png`, type: 'image/png', bytes: Buffer.from(drawn.value.png, 'base64') })
}

/** The right is asked first; the page is drawn after the transaction. Few are drawn at the same moment, the others wait their turn. */
export function pagePictureRoute(): Route {
  const turn = inTurn()
  return {
    endpoint: api.readPagePicture,
    async answer(requested, { place, who }) {
      const { documentId, page } = (requested as Requested<typeof api.readPagePicture>).params
      const file = await ask(place, who, readPaperFile, { documentId })
      return file.ok ? turn(() => pageOf(file.value, page)) : file
    },
  }
}
