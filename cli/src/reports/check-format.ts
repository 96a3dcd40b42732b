/** `check-format`: the faults of form of any paper, with rule, place and what mends them. Ends with 1 where there is an error. */
import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { checkForm } from '@songhanh/core/reports/form-check/check'
import { RULES } from '@songhanh/core/reports/form-check/rules'
import { readPaperGuarded } from '@songhanh/papers/reading/guard'
import { needsGuard, readPaper } from '@songhanh/papers/reading/read-paper'
import { formCheck as en } from '@songhanh/words/en/form-check'
import { sentence } from '@songhanh/words/refusals'
import { formCheck as vi } from '@songhanh/words/vi/form-check'
import { type CliCommand, WrongUse } from '../command.ts'

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

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
    const { text } = read.value
    const faults = checkForm(read.value).map(({ rule, span, printed, fix }) => ({
      rule,
      ...RULES[rule],
      line: span && lineAt(text, span.start),
      span,
      printed,
      says: said.rules[rule],
      fix,
    }))
    const errors = faults.filter(({ level }) => level === 'error').length
    if (given.json) given.say(JSON.stringify({ file: name, errors, notes: faults.length - errors, faults }, null, 2))
    else {
      for (const { level, line, says, article, fix } of faults) {
        const where = line === null ? said.wholePaper : said.line(line)
        given.say(words.finding(words.level[level], where, says, said.source(article)))
        if (fix !== null) given.say(words.fix(said.fix(fix)))
      }
      given.say(words.checked(errors, faults.length - errors))
    }
    return errors === 0 ? 0 : 1
  },
}
