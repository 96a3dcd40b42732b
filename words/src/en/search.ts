import type { Catalogue } from '../catalogue.ts'
import type { search as vi } from '../vi/search.ts'

export const search: Catalogue<typeof vi> = {
  title: 'Quick search',
  open: 'Search',
  keys: 'Search from any page (Ctrl+K)',
  placeholder: 'Target, task, body, commune, register, report…',
  hint: 'Marks may be left out. ↑ ↓ to choose, Enter to open, Esc to close.',
  waiting: 'Loading the directory…',
  none: (query) => `Nothing matches “${query}”. Try fewer words.`,
  found: (count) => `${count} results`,
  incomplete: 'Some parts could not be loaded, so results may be missing.',
  close: 'Close',
  kinds: {
    page: 'Page',
    plan: 'Plan',
    objective: 'Objective',
    target: 'Target',
    task: 'Task',
    assignment: 'Body given duties',
    round: 'Reporting round',
    register: 'Register',
    report: 'Report',
    unit: 'Administrative unit',
    person: 'User',
  },
}
