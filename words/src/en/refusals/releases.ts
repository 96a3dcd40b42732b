import type { Catalogue } from '../../catalogue.ts'
import type { releases as vi } from '../../vi/refusals/releases.ts'

export const releases: Catalogue<typeof vi> = {
  'releases.not-found': 'This release cannot be found.',
  'releases.not-prepared': 'This release is no longer being prepared.',
  'releases.not-public': 'Only a public release can be withdrawn.',
  'releases.would-betray':
    'It cannot be made public: with everything withheld that may be, {count} small counts of persons could still be worked out. Prepare it again with another threshold, or wait for more figures.',
  'releases.outdated':
    'Another release has been made public since this one was prepared; prepare it again, so that it is held against that one.',
  'releases.report-not-issued': 'The report named is not an issued one of the same plan and year.',
}
