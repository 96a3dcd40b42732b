/** What the child is told with a template: one stream carries the job, then the file. */
import type { PlainDate } from '@songhanh/core/basics/plain-date'

/** What a tag is filled with: as the library takes it, a picture as base64 of a PNG. */
export interface Filling {
  readonly [tag: string]: string | Picture | readonly Filling[]
}

export interface Picture {
  readonly _type: 'image'
  readonly source: string
  readonly format: 'image/png'
  readonly width: number
  readonly height: number
  readonly altText: string
}

export type TemplateJob = { readonly kind: 'check' } | { readonly kind: 'fill'; readonly data: Filling; readonly day: PlainDate }

const LENGTH = 4

/** The length of the job, the job, the file. */
export function framed(job: TemplateJob, bytes: Uint8Array): Uint8Array {
  const told = Buffer.from(JSON.stringify(job))
  const length = Buffer.alloc(LENGTH)
  length.writeUInt32BE(told.length)
  return Buffer.concat([length, told, bytes])
}

export function unframed(given: Buffer): { readonly job: TemplateJob; readonly bytes: Buffer } {
  const end = LENGTH + given.readUInt32BE(0)
  return { job: JSON.parse(given.subarray(LENGTH, end).toString('utf8')) as TemplateJob, bytes: given.subarray(end) }
}
