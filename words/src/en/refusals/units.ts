import type { units as vi } from '../../vi/refusals/units.ts'

export const units: Readonly<Record<keyof typeof vi, string>> = {
  'units.register-unreadable': 'Line {line} of the table {table} cannot be read, or does not fit the units that are there.',
  'units.code-not-found': 'No administrative unit ever bore the code {code}.',
  'units.not-standing': 'On {day} no administrative unit bore the code {code}.',
  'units.issuer-not-a-committee': 'The issuer “{name}” is no People’s Committee or Council, so its territory cannot be told.',
  'units.issuer-unknown': 'No administrative unit of “{name}” stood on the day of the paper.',
  'units.issuer-ambiguous': 'The name of “{name}” is borne by {count} administrative units. Choose the right one.',
  'units.act-missing': 'Enter the number and symbol of the resolution or decree.',
  'units.act-after-effect': 'The act was signed on {signed}, after the day it takes effect, {effect}. Check both days.',
  'units.event-empty': 'Enter at least one unit that is rearranged, and the unit made from it.',
  'units.unknown-unit': 'Up to {day} no administrative unit bore the code {code}.',
  'units.later-change-recorded': 'A change of {name} is recorded from {day} on. No other change can be recorded before that day.',
  'units.code-malformed': 'The code {code} is not valid: this level has codes of {digits} digits.',
  'units.name-missing': 'Enter the name of the unit with the code {code}.',
  'units.begins-twice': 'The code {code} is entered for two new units.',
  'units.code-in-use': 'The code {code} belongs to {name}, which is not part of this rearrangement.',
  'units.target-not-begun': 'The code {code} is not among the units made by the rearrangement.',
  'units.begins-from-nothing': 'No former unit has been entered as going into {name}.',
  'units.levels-differ': 'The units {from} and {to} are not of one level.',
  'units.relation-unknown': 'Say whether {name} goes over whole or in part.',
  'units.mapping-twice': 'The transfer of {from} into {to} is entered twice.',
  'units.event-hole': 'Some land or people of {name} have nowhere to go.',
  'units.event-overlap': 'Land or people of {name} are entered as going to more than one place.',
  'units.same-not-alone': 'Another unit goes into {name}, which is entered as unchanged or renamed only.',
  'units.parent-unknown': 'No higher unit bears the code {parent} on the day of effect, so {name} cannot lie below it.',
  'units.children-left': 'Though {name} ends, {count} units below it have not been moved.',
  'units.boundaries-unreadable': 'SONGHANH_BOUNDARIES: the file of boundaries {path} cannot be read.',
  'units.boundaries-too-large': 'SONGHANH_BOUNDARIES: the file of boundaries {path} is larger than {most} MB.',
  'units.boundaries-no-collection': 'SONGHANH_BOUNDARIES: the file must be a GeoJSON FeatureCollection with at least one feature.',
  'units.boundaries-code':
    'SONGHANH_BOUNDARIES: feature {number} has no code of a unit (property “code” or “ma”, a string of 2 to 5 digits).',
  'units.boundaries-day':
    'SONGHANH_BOUNDARIES: feature {number} (code {code}) has a first day not written YEAR-MONTH-DAY (property “validFrom” or “tuNgay”).',
  'units.boundaries-shape':
    'SONGHANH_BOUNDARIES: feature {number} (code {code}) must be a closed Polygon or MultiPolygon in longitude and latitude, WGS 84.',
  'units.boundaries-twice': 'SONGHANH_BOUNDARIES: feature {number} (code {code}) repeats an earlier one of the same code and day.',
}
