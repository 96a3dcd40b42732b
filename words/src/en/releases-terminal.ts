import type { Catalogue } from '../catalogue.ts'
import type { releasesTerminal as vi } from '../vi/releases-terminal.ts'

export const releasesTerminal: Catalogue<typeof vi> = {
  summary: {
    release: 'prepare the release of a round or a year, and see exactly what would be public',
    attack: 'try to work out the withheld numbers of a release from everything public',
  },
  option: {
    round: 'id of the round; year and plan are those of the round',
    year: 'the year, where no round is named',
    preview: 'only prepare and look; making public is for who may, on the screen or through the API',
    strict: 'withhold 1 to 9 persons instead of 1 to 4',
  },
  previewOnly: 'Please say --preview: this command prepares, it does not publish.',
  roundOrYear: 'Please say only one of the two: --round or --year.',
  roundNotYearly: 'This round is not a whole year and makes no release.',
  prepared: (id, year, withheld) => `Release ${id}, year ${year}: ${withheld} counts and rates withheld.`,
  figure: (code, name, value) => `${code}  ${name}: ${value}`,
  units: (_, shown, all) => `      by commune: ${shown} of ${all} shown`,
  hidden: (what, why) => `Withheld: ${what} (${why})`,
  withheld: 'withheld',
  none: 'no figure yet',
  leaking: (count) => `${count} small numbers could still be worked out: this release cannot be made public:`,
  attacked: (withheld, narrowest) =>
    narrowest === null
      ? 'Nothing is withheld.'
      : `Tried on ${withheld} withheld numbers: the one best known still has ${narrowest} possible values.`,
  determined: (what) => `Worked out: ${what}`,
  undecided: (what) => `Not shown to be safe: ${what}`,
  alreadyPublic: (count) => `${count} numbers withheld here are printed by earlier releases or follow from them; nothing takes them back:`,
  known: (what) => `Public already: ${what}`,
}
