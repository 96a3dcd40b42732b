import type { bodies as vi } from '../../vi/refusals/bodies.ts'

export const bodies: Readonly<Record<keyof typeof vi, string>> = {
  'bodies.table-unreadable': 'The catalogue of bodies cannot be read at {what}.',
  'bodies.matter-missing': 'Enter what is to be reported.',
  'bodies.basis-missing': 'Enter the document the request rests on.',
  'bodies.basis-after-start': 'The document was signed on {signed}, after the first day of reporting, {from}.',
  'bodies.ends-before-start': 'The last day lies before the first.',
  'bodies.has-assignment': 'The plan gives this body duties, so it reports by the plan.',
  'bodies.passed-on': 'By {day} the duties of this body had passed to another. Ask the one that took them over.',
  'bodies.already-asked': 'This body is already asked to report this for that time.',
}
