/** `check-format`: the faults of form of any paper, with rule, place and what mends them. Ends with 1 where there is an error. */
import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { toldCheck } from '@songhanh/core/reports/form-check/told'
import { readPaperGuarded } from '@songhanh/papers/reading/guard'
import { needsGuard, readPaper } from '@songhanh/papers/reading/read-paper'
import { formCheck as en } from '@songhanh/words/en/form-check'
import { sentence } from '@songhanh/words/refusals'
import { formCheck as vi } from '@songhanh/words/vi/form-check'
import { type CliCommand, WrongUse } from '../command.ts'

export const checkFormat: CliCommand = {
  name: 'check-format',
  usage: 'FILE',
  least: 1,
  summary: (words) => words.reports.summary.check,
  options: {},
  async run(given) {
    const path = resolve(given.callerFolder, given.arguments[0] ?? '')
    const kind = await stat(path).catch(() => null)
    if (!kind?.isFile()) throw new WrongUse(given.words.noFile(path))
    const bytes = await readFile(path)
    const name = basename(path)
    const read = needsGuard(bytes) ? await readPaperGuarded(name, bytes) : await readPaper(name, bytes)
    if (!read.ok) {
      given.say(given.json ? JSON.stringify({ refusal: read.refusal }) : sentence(read.refusal.code, read.refusal.params, given.language))
      return 1
    }
    const words = given.words.reports
    const said = given.language === 'en' ? en : vi
    const { kind: is, printed, prescribed, errors, notes, faults } = toldCheck(read.value)
    if (given.json) {
      const told = faults.map(({ place, ...fault }) => ({ ...fault, line: place && place.line, says: said.rules[fault.rule], place }))
      given.say(JSON.stringify({ file: name, kind: is, printed, errors, notes, faults: told }, null, 2))
    } else {
      given.say(said.recognised(said.kinds[is], printed))
      if (!prescribed) given.say(said.notPrescribed)
      for (const { level, place, rule, article, fix } of faults) {
        const where = place === null ? said.wholePaper : said.line(place.line)
        given.say(words.finding(words.level[level], where, said.rules[rule], said.source(article)))
        if (place !== null) given.say(words.fix(said.quoted(place.words)))
        if (fix !== null) given.say(words.fix(said.fix(fix)))
      }
      given.say(words.checked(errors, notes))
    }
    return errors === 0 ? 0 : 1
  },
}
