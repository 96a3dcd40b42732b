import { moveBusinessDay, readPlace } from '@songhanh/api/place'
import type { CliCommand } from './command.ts'
import { askPlace, told } from './remote.ts'

export const place: CliCommand = {
  name: 'place',
  usage: '',
  least: 0,
  summary: (words) => words.place.show,
  options: {},
  async run(given) {
    return told(given, await askPlace(given, readPlace, {}), ({ place: { name, demonstration }, person, businessDay }) => [
      given.words.place.line(name, person.name, businessDay),
      ...(demonstration ? [given.words.place.demonstration] : []),
    ])
  },
}

export const moveDay: CliCommand = {
  name: 'place move-day',
  usage: 'YYYY-MM-DD',
  least: 1,
  summary: (words) => words.place.moveDay,
  options: {},
  async run(given) {
    const moved = await askPlace(given, moveBusinessDay, { body: { to: given.arguments[0]! } })
    return told(given, moved, ({ businessDay }) => [given.words.place.moved(businessDay)])
  },
}
