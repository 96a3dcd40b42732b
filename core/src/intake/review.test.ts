/** What a person does to a whole reading: cutting and joining items, and finding decisions again in the reading of a corrected file. */
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PlanContent } from '../plans/content.ts'
import { keptContent, type Correction } from '../plans/correction.ts'
import { findPart, partsOf, wordsOf } from '../plans/parts.ts'
import { correctReview, correctReviewAtOnce, takeBack, type UnderReview } from '../plans/undo.ts'
import { carryOver, decisionsOf } from './carry.ts'
import { labelledCase } from './plans-truth.ts'
import { propose } from './propose.ts'
import { mergeItems, nextOfKind, splitItem } from './reshape.ts'
import { textReading } from './text-reading.ts'

const SAMPLE = readFileSync(new URL('../../../samples/plans/thanh-liem-2021-2025.txt', import.meta.url), 'utf8')

function read(given: string): { readonly text: string; readonly under: UnderReview } {
  const reading = textReading(given)
  const plan = propose(reading)
  if (!plan.ok) throw new Error(plan.refusal.code)
  return { text: reading.text, under: { content: plan.value, dropped: [], textLength: reading.text.length, undo: [] } }
}

const { text, under: fresh } = read(SAMPLE)
const said = (content: PlanContent, id: string): string => {
  const found = findPart(content, id)
  return found ? wordsOf(found) : ''
}

function does(under: UnderReview, ...corrections: readonly Correction[]): UnderReview {
  return corrections.reduce((now, one) => {
    const next = correctReview(now, one)
    if (!next.ok) throw new Error(next.refusal.code)
    return next.value
  }, under)
}

describe('an item cut in two', () => {
  const items = partsOf(fresh.content).filter(({ kind }) => ['target', 'task', 'duty', 'funding', 'recipient'].includes(kind))

  it('is two items whose words and places are those of the one; taken back, or put together again, it says what it said', () => {
    let cut = 0
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.integer({ min: 0, max: 100 }), (item, where) => {
        const itemId = item.part.id
        const words = wordsOf(item)
        const at = Math.floor((words.length * where) / 100)
        const corrections = splitItem(fresh, text, { itemId, at, newId: 'new' })
        if (!corrections.ok) {
          expect(corrections.refusal.code).toBe('plans.cannot-split')
          return
        }
        cut++
        const split = correctReviewAtOnce(fresh, corrections.value)
        if (!split.ok) throw new Error(JSON.stringify(split.refusal))
        const { content } = split.value
        const bare = (s: string) => s.replace(/\s+/g, '')
        expect(bare(said(content, itemId) + said(content, 'new'))).toBe(bare(words))
        for (const id of [itemId, 'new']) {
          const printed =
            findPart(content, id)
              ?.part.spans.map((s) => text.slice(s.start, s.end))
              .join(' ') ?? ''
          expect(bare(printed)).toContain(bare(said(content, id)).slice(0, 12))
        }
        const back = takeBack(split.value)
        expect(back.ok && said(keptContent(back.value), itemId)).toBe(words)
        const joined = mergeItems(split.value, text, { itemId, with: 'new' })
        const again = joined.ok ? correctReviewAtOnce(split.value, joined.value) : joined
        expect(again.ok && bare(said(keptContent(again.value), itemId))).toBe(bare(words))
      }),
      { numRuns: 60 },
    )
    expect(cut).toBeGreaterThan(30)
  })

  it('sets what each half says: two values that the reader took for one are two targets', () => {
    const { text: paper, under } = read(
      SAMPLE.replace(
        /- Chỉ tiêu 1:[^\n]*\n(?:(?!- )[^\n]*\n)*/u,
        '- Chỉ tiêu 1: Đến năm 2025 đạt 30% các cơ quan có lãnh đạo chủ chốt là nữ; bố trí nữ tại 12 xã.\n',
      ),
    )
    const target = under.content.targets[0]!
    expect(target.value).toBe(30)
    const whole = `${target.text}; bố trí nữ tại 12 xã`
    const grown = does(under, { do: 'set', itemId: target.id, fields: { text: whole } })
    const corrections = splitItem(grown, paper, { itemId: target.id, at: whole.indexOf('bố trí'), newId: 'new' })
    const split = corrections.ok ? correctReviewAtOnce(grown, corrections.value) : corrections
    if (!split.ok) throw new Error(split.refusal.code)
    const halves = split.value.content.targets.filter((t) => t.id === target.id || t.id === 'new')
    expect(halves.map((t) => [t.value, t.unit])).toEqual([
      [30, '%'],
      [12, 'xã'],
    ])
    expect(new Set(split.value.content.targets.map((t) => t.code)).size).toBe(split.value.content.targets.length)
  })

  it('is only put together with an item of its kind', () => {
    const [target] = fresh.content.targets
    const [task] = fresh.content.tasks
    expect(mergeItems(fresh, text, { itemId: target!.id, with: task!.id })).toMatchObject({
      ok: false,
      refusal: { code: 'plans.cannot-merge' },
    })
    expect(nextOfKind(fresh.content, target!.id)).toBe(fresh.content.targets[1]!.id)
    expect(nextOfKind(fresh.content, fresh.content.targets.at(-1)!.id)).toBeNull()
  })
})

describe('the reading of a corrected file', () => {
  const [first, second, third] = fresh.content.targets
  const assignment = fresh.content.assignments[0]!
  const decided = does(
    fresh,
    { do: 'set', itemId: first!.id, fields: { lead: 'Phòng Nội vụ' } },
    { do: 'drop', itemId: second!.id },
    { do: 'set', itemId: 'letterhead', fields: { title: 'Một tên khác' } },
    { do: 'add', itemId: 'own', kind: 'duty', fields: { text: 'Việc thêm bằng tay' }, spans: [], parent: assignment.id, after: null },
    { do: 'set', itemId: third!.id, fields: { value: 99 } },
  )
  const duty = assignment.duties[0]!
  const cutting = splitItem(decided, text, { itemId: duty.id, at: 30, newId: 'half' })
  const split = cutting.ok ? correctReviewAtOnce(decided, cutting.value) : cutting
  if (!split.ok) throw new Error(split.refusal.code)
  const decisions = decisionsOf({ reading: fresh.content, content: split.value.content, dropped: split.value.dropped })
  let ids = 0
  const carried = (paper: string) => {
    const { text: own, under } = read(paper)
    const { corrections, left } = carryOver(decisions, under, own, () => `carried-${++ids}`)
    const after = correctReviewAtOnce(under, corrections)
    if (!after.ok) throw new Error(after.refusal.code)
    return { after: keptContent(after.value), left, again: carryOver(decisions, after.value, own, () => 'again') }
  }

  it('keeps every decision, though its items stand at other places under other ids', () => {
    // A target more at the head of the list moves every id; a wrapped line moves every place.
    const moved = SAMPLE.replace(/(?=- Chỉ tiêu 1:)/u, '- Chỉ tiêu: Đến năm 2025 đạt 10% việc khác.\n\n').replace(/ {1}(?=của)/g, '  ')
    const { after, left, again } = carried(moved)
    expect(left).toEqual([])
    const known = (words: string) => after.targets.find((t) => t.text.startsWith(words.slice(0, 40)))
    expect(known(first!.text)).toMatchObject({ lead: 'Phòng Nội vụ', finding: { by: 'person' } })
    expect(known(third!.text)?.value).toBe(99)
    expect(after.targets.some((t) => t.text === second!.text)).toBe(false)
    expect(after.letterhead.title).toBe('Một tên khác')
    expect(after.assignments[0]?.duties.map((d) => d.text)).toContain('Việc thêm bằng tay')
    expect(after.assignments[0]?.duties[0]?.text).toBe(said(split.value.content, duty.id))
    // A cut inside a word goes before it.
    expect(said(split.value.content, duty.id)).toBe('Chủ trì, phối hợp với các')
    expect(duty.text).toContain(` ${said(split.value.content, 'half').split(' ')[0]}`)
    expect(again).toEqual({ corrections: [], left: [] })
  })

  it('puts an added item where it stood, behind the same one, also behind another that was added', () => {
    const [a, b] = fresh.content.tasks
    const task = (id: string, words: string, after: string) =>
      ({ do: 'add', itemId: id, kind: 'task', fields: { text: words }, spans: [], parent: null, after }) as const
    const under = does(fresh, task('one', 'Việc thêm thứ nhất', a!.id), task('two', 'Việc thêm thứ hai', 'one'))
    const own = decisionsOf({ reading: fresh.content, content: under.content, dropped: under.dropped })
    const { corrections, left } = carryOver(own, fresh, text, () => `carried-${++ids}`)
    const after = correctReviewAtOnce(fresh, corrections)
    if (!after.ok) throw new Error(after.refusal.code)
    expect(left).toEqual([])
    expect(after.value.content.tasks.slice(0, 4).map((t) => t.text)).toEqual([a!.text, 'Việc thêm thứ nhất', 'Việc thêm thứ hai', b!.text])
  })

  it('keeps what was accepted as read where the same is read again, and asks anew where it reads otherwise', () => {
    const [a, b] = fresh.content.targets
    const under = does(fresh, { do: 'confirm', itemId: a!.id }, { do: 'confirm', itemId: b!.id })
    const own = decisionsOf({ reading: fresh.content, content: under.content, dropped: [] })
    expect(own.map((d) => d.do)).toEqual(['confirm', 'confirm'])
    // The words of the second are the same, but its year came from the heading and has gone: nobody has accepted that.
    const other = {
      ...fresh,
      content: { ...fresh.content, targets: fresh.content.targets.map((t) => (t.id === b!.id ? { ...t, due: [2035] } : t)) },
    }
    const { corrections, left } = carryOver(own, other, text, () => 'none')
    expect(corrections).toEqual([{ do: 'confirm', itemId: a!.id }])
    expect(left).toEqual([])
    // A number off a scan is confirmed against the very paper it stands on.
    const scanned = fresh.content.targets.map((t) => ({ ...t, finding: { by: 'rule', sure: 'low', doubts: ['scanned-number'] } as const }))
    expect(carryOver(own, { ...fresh, content: { ...fresh.content, targets: scanned } }, text, () => 'none').corrections).toEqual([])
  })

  it('tells what has no counterpart, and changes nothing for it', () => {
    const gone = SAMPLE.replace(text.slice(third!.spans[0]!.start, third!.spans.at(-1)!.end), 'Nội dung khác hẳn không còn con số.')
    const { left } = carried(gone)
    expect(left.map((d) => (d.do === 'head' ? d.head : wordsOf(d.item)))).toEqual([third!.text])
  })

  it('is a labelled case: the fields of a reading by hand, the text beside them, nothing of the reader', () => {
    const labelled = JSON.parse(JSON.stringify(labelledCase(decided.content, 'a.txt', text))) as Record<string, unknown>
    expect(labelled).toMatchObject({ schema: 'plans-truth/1', file: 'a.txt', paper: text, title: 'Một tên khác' })
    expect(JSON.stringify(labelled)).not.toMatch(/"(?:spans|sure|rule|doubts)"/)
  })
})
