import { dayOf, daysBetween, monthOf, parsePlainDate, yearOf } from '@songhanh/core/basics/plain-date'
import type { Block, OfficialDocument } from '@songhanh/core/reports/official-document'
import { BODY, LINES, MOTTO, NATION, PAGE, TYPE } from '@songhanh/core/reports/official-form'
import type { PressJob } from './press-job.ts'

const EPOCH = parsePlainDate('1970-01-01')
const SECONDS_A_DAY = 86_400

/** What the compiler gets for a paper: its content and its form as JSON, its charts as files of their own. */
export function pressFiles(paper: OfficialDocument): PressJob {
  if (EPOCH === null) throw new Error('the calendar has lost 1970')
  const files: Record<string, string> = {
    'form.json': JSON.stringify({ page: PAGE, type: TYPE, body: BODY, lines: LINES, nation: NATION, motto: MOTTO }),
  }
  let charts = 0
  const placed = (block: Block) => {
    if (block.kind !== 'chart') return block
    const file = `chart-${(charts += 1)}.svg`
    files[file] = block.svg
    return { kind: block.kind, title: block.title, alternative: block.alternative, file: `/${file}` }
  }
  const blocks = paper.blocks.map(placed)
  const after = (paper.after ?? []).map(placed)
  const annexes = paper.annexes.map((annex) => ({ ...annex, title: upper(annex.title), blocks: annex.blocks.map(placed) }))
  files['paper.json'] = JSON.stringify({
    ...paper,
    title: [paper.kind, paper.subject]
      .filter((part) => part !== null)
      .join(' ')
      .replaceAll('\n', ' '),
    issuer: { superior: paper.issuer.superior === null ? null : upper(paper.issuer.superior), body: upper(paper.issuer.body) },
    kind: paper.kind === null ? null : upper(paper.kind),
    date: { year: yearOf(paper.day), month: monthOf(paper.day), day: dayOf(paper.day) },
    blocks,
    after,
    annexes,
  })
  return { files, seconds: daysBetween(EPOCH, paper.day) * SECONDS_A_DAY }
}

const upper = (words: string) => words.toLocaleUpperCase('vi-VN')
