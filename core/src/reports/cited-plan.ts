/** A paper cited in another, as the form asks: its kind, number, day, issuer and title (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6). */
import type { PlainDate } from '../basics/plain-date.ts'
import { capitalised, isCapitals } from '../basics/vietnamese.ts'
import { dayText } from './official-form.ts'
import { printable } from './piece.ts'

/** A plan as its letterhead and its putting in force tell it. */
export interface CitedPlan {
  /** Kế hoạch, Chương trình … in whatever case it is printed. */
  readonly docType: string
  readonly title: string
  readonly number: string | null
  readonly signedOn: PlainDate | null
}

export interface Citation {
  readonly number: string | null
  /** "05/7/2021" */
  readonly day: string | null
}

export interface PlanCitation extends Citation {
  readonly docType: string
  readonly title: string
  readonly issuer: string
}

const inSentence = (title: string): string => (isCapitals(title) ? title : title.charAt(0).toLowerCase() + title.slice(1))

/** "KẾ HOẠCH" in a sentence is "Kế hoạch". */
const calmed = (kind: string): string => (isCapitals(kind) ? capitalised(kind.toLowerCase()) : kind)

/** "KẾ HOẠCH Thực hiện Chiến lược", of which only the kind is in capitals, in a sentence. */
export const calmedTitle = (title: string): string => {
  const kind = /^[\p{Lu}\s]+(?=\s\p{Lu}\p{Ll})/u.exec(title)?.[0] ?? ''
  return kind === '' ? title : `${calmed(kind)} ${inSentence(title.slice(kind.length).trim())}`
}

export const citation = (number: string | null, day: PlainDate | null): Citation => ({
  number: number === null || number.trim() === '' ? null : printable(number.trim()),
  day: day && dayText(day),
})

export const citedPlan = ({ docType, title, number, signedOn }: CitedPlan, issuer: string): PlanCitation => ({
  docType: printable(calmed(docType)),
  title: printable(inSentence(title)),
  issuer: printable(issuer),
  ...citation(number, signedOn),
})
