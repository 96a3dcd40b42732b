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
  had: (turn, number, day) => `${turn}: ${number === null ? 'no number yet' : `no. ${number}`}, ${day}`,
  noFirst: 'no first letter',
  secondRule:
    'A second letter goes only to those whose first one has its number in the register of urging letters; the second names that number and day.',
  nobodyForSecond: 'Nobody has had a first letter with a number yet.',
  openRegister: 'Open the register of urging letters',
  forNeverCame: 'Write to those who never came',
  more: (hidden) => `${hidden} more; they appear once the letters to those above are written.`,
  written: (turn, places) => `${turn}: ${places}`,
  take: 'Download the letter',
  entry: 'Open in the register',
}
