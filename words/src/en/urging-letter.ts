import type { Catalogue } from '../catalogue.ts'
import type { urgingDesk as vi } from '../vi/urging-letter.ts'

export const urgingDesk: Catalogue<typeof vi> = {
  title: 'Urging letters (.docx)',
  lead: 'Writes to those whose forms have not all come; organisations get a request to work together. The letters stand in the register of urging letters; the clerk gives the number.',
  turn: 'Turn',
  turns: { first: 'First', second: 'Second', request: 'Request' },
  due: 'New last day',
  to: 'To',
  write: (places) => `Write to ${places}`,
  none: 'All have sent everything.',
  written: (turn, places) => `${turn}: ${places}`,
  take: 'Download the letter',
  entry: 'Open in the register',
}
