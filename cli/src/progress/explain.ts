/** `explain`: from a number down to the cells, people and days behind it. */
import { explainMeasure } from '@songhanh/api/progress'
import { indicators as en } from '@songhanh/words/en/indicators'
import { indicators as vi } from '@songhanh/words/vi/indicators'
import { board as boardEn } from '@songhanh/words/en/board'
import { board as boardVi } from '@songhanh/words/vi/board'
import { writeDay } from '@songhanh/words/writing'
import type { CliCommand, Given } from '../command.ts'
import { foundPlan, textOf } from '../plans/found-plan.ts'
import { askPlace, told } from '../remote.ts'
import { rowLines, written, yearOf } from './board.ts'

/** The plan is an option here, since the measure is what is named. */
const ofPlan = (given: Given): Given => ({ ...given, arguments: [textOf(given, 'plan') ?? ''] })

export const explain: CliCommand = {
  name: 'explain',
  usage: 'MEASURE --year YEAR [--plan PLAN]',
  least: 1,
  summary: (words) => words.progress.summary.explain,
  options: {
    year: { type: 'string', help: (words) => words.progress.option.year },
    plan: { type: 'string', help: (words) => words.progress.option.plan },
  },
  async run(given) {
    const words = given.words.progress
    const missing = (given.language === 'en' ? en : vi).missing
    const params = { planId: await foundPlan(ofPlan(given)), measure: given.arguments[0] ?? '' }
    const grounds = await askPlace(given, explainMeasure, { params, query: { year: yearOf(given) } })
    const { fromReport, notCounted, sourceMarks } = given.language === 'en' ? boardEn : boardVi
    const hand = (who: string | null, day: string | null) => words.hand(who, day === null ? null : writeDay(day))
    return told(given, grounds, ({ row, formula, headCounts, sources, report, cells }) => [
      row.text,
      ...rowLines(given, row),
      ...(formula ? [words.formula(formula.multiplier, formula.reading), ...formula.rules.map((rule) => `  ${rule}`)] : []),
      ...headCounts.flatMap(({ name, counts }) =>
        counts ? [words.headCount(name, written(counts.women), written(counts.men), written(counts.all), written(counts.gap))] : [],
      ),
      ...(sources.length > 0
        ? [words.sources(sources.map(({ text, mark }) => (mark === 'read' ? text : `${text} [${sourceMarks[mark]}]`)).join('; '))]
        : []),
      ...(report
        ? [
            `${fromReport.title}: ${fromReport.source(report.number, report.date === null ? null : writeDay(report.date))}: ${report.title}`,
            `  ${fromReport.confirmed(report.confirmedBy, writeDay(report.confirmedOn))}${report.estimated ? ` (${fromReport.estimated})` : ''}`,
          ]
        : []),
      ...cells.flatMap((cell) => [
        words.cell(cell.senderName, cell.name, cell.figure.known ? written(cell.figure.value) : missing[cell.figure.reason]),
        ...(cell.figure.known || cell.state === 'accepted' ? [] : [words.notCounted(notCounted[cell.state])]),
        words.hands(hand(cell.typedBy, cell.typedOn), hand(cell.signedOffBy, cell.signedOffOn), hand(cell.acceptedBy, cell.acceptedOn)),
      ]),
    ])
  },
}
