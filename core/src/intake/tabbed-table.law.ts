import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textReading } from './text-reading.ts'

const word = fc.constantFrom('Tỷ lệ', 'nghìn lượt', '250', '≥ 95%', 'a)', '-', '1.', '“x”')
const cell = fc.oneof(word, fc.constant(''))
const table = fc
  .integer({ min: 3, max: 6 })
  .chain((width) =>
    fc.tuple(
      fc.array(word, { minLength: width, maxLength: width }),
      fc.array(fc.tuple(word, fc.array(cell, { minLength: width - 1, maxLength: width - 1 })), { minLength: 1, maxLength: 5 }),
    ),
  )
  .map(([head, rows]) => [head, ...rows.map(([first, others]) => [first, ...others])])

test('a table put on the clipboard comes back row by row and cell by cell, whatever stands before and behind it', () => {
  const around = fc.constantFrom('', 'I. MỤC TIÊU', 'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN', '\t')
  fc.assert(
    fc.property(table, around, around, fc.constantFrom('\n', '\r\n'), (rows, before, behind, end) => {
      const { text, blocks } = textReading([before, ...rows.map((cells) => cells.join('\t')), behind].join(end))
      const read = blocks.flatMap(({ kind, cells }) =>
        kind === 'table-row' ? [cells?.map((spans) => spans.map((span) => text.slice(span.start, span.end)).join(' '))] : [],
      )
      expect(read).toEqual(rows)
    }),
  )
})

test('whatever the text, every line of it is a block once, in its order, and a cell holds words of its own line', () => {
  const text = fc
    .array(fc.constantFrom('\t', '\n', '\r\n', '\f', ' ', 'ă', 'A', '1', '|'), { maxLength: 60 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (given) => {
      const { text: kept, blocks } = textReading(given)
      expect(blocks).toHaveLength(kept.split(/[\n\f]/).length)
      for (const { span, cells } of blocks)
        for (const { start, end } of (cells ?? []).flat()) expect(span.start <= start && start < end && end <= span.end).toBe(true)
    }),
  )
})
