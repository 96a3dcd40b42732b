/** `owed`: what is to be done by whom, until when. */
import { readToDo } from '@songhanh/api/to-do'
import { toDo as en } from '@songhanh/words/en/to-do'
import { toDo as vi } from '@songhanh/words/vi/to-do'
import { writeDay } from '@songhanh/words/writing'
import type { CliCommand } from '../command.ts'
import { askPlace, told } from '../remote.ts'

export const owed: CliCommand = {
  name: 'owed',
  usage: '[--body KEY]',
  least: 0,
  summary: (words) => words.toDo.summary,
  options: { body: { type: 'string', help: (words) => words.toDo.body } },
  async run(given) {
    const { body } = given.options
    const words = given.language === 'en' ? en : vi
    const page = await askPlace(given, readToDo, { query: typeof body === 'string' ? { body } : {} })
    return told(given, page, ({ things, bodies, bodiesTotal, total }) => [
      ...(total === 0 ? [page.body === null ? words.none : words.bodyDone] : []),
      ...things.map(({ kind, title, owner, due }) =>
        given.words.toDo.line(words.kinds[kind], title, owner.name, due === null ? words.noDue : writeDay(due)),
      ),
      ...(total > things.length ? [words.more(total - things.length)] : []),
      ...bodies.map(({ seat, open, overdue, lastSeen }) =>
        given.words.toDo.bodyLine(seat.name, open, overdue, lastSeen === null ? words.bodies.neverCame : writeDay(lastSeen)),
      ),
      ...(bodiesTotal > bodies.length ? [words.bodies.more(bodiesTotal - bodies.length)] : []),
    ])
  },
}
