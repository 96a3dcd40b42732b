import * as api from '@songhanh/api/handovers'
import { accept } from '@songhanh/core/basics/decision'
import type { PlainDate } from '@songhanh/core/basics/plain-date'
import { handoverRecord } from '@songhanh/core/reports/handover-record'
import { writeWord } from '@songhanh/papers/writing/word/write-word'
import { handover as words } from '@songhanh/words/vi/handover'
import { people } from '@songhanh/words/vi/people'
import { readHandover } from '../people/handovers.ts'
import { ask } from '../platform/ask.ts'
import type { Requested, Route } from '../platform/http/route.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const day = (text: string) => text as PlainDate

/** The record is read in one snapshot, by whoever may read it on the screen, and written after it. */
export const handoverFile: Route = {
  endpoint: api.downloadHandover,
  async answer(requested, { place, who }) {
    const { params } = requested as Requested<typeof api.downloadHandover>
    const found = await ask(place, who, readHandover, params)
    if (!found.ok) return found
    const { gives, takes, document, ...record } = found.value
    const paper = handoverRecord(
      {
        ...record,
        madeOn: day(record.madeOn),
        lastDay: day(record.lastDay),
        from: day(record.from),
        gives: gives.name,
        takes: takes.name,
        role: people.roles[gives.role],
        seat: gives.seat.name,
        document: { ...document, date: document.date === null ? null : day(document.date) },
      },
      words.record,
    )
    return accept({ name: `${words.record.fileName}-${record.madeOn}.docx`, type: WORD, bytes: await writeWord(paper) })
  },
}
