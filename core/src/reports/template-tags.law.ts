import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkTags, TAGS, type FoundTag, type TagField } from './template-tags.ts'

/** Tags as they may stand: fields, and loops closed around what they hold or what stands outside. */
const standing = (fields: readonly TagField[], outside: readonly TagField[], depth: number): fc.Arbitrary<readonly FoundTag[]> => {
  const all = [...fields, ...outside]
  const one = fc.constantFrom(...all).chain((field): fc.Arbitrary<readonly FoundTag[]> => {
    const { name, kind, holds } = field
    if (kind !== 'loop') return fc.constant([{ name, role: 'field', typed: `{${name}}` }])
    if (depth === 0)
      return fc.constant([
        { name, role: 'open', typed: `{#${name}}` },
        { name, role: 'close', typed: `{/${name}}` },
      ])
    return standing(holds, all, depth - 1).map((inside) => [
      { name, role: 'open', typed: `{#${name}}` },
      ...inside,
      { name, role: 'close', typed: `{/${name}}` },
    ])
  })
  return fc.array(one, { minLength: 1, maxLength: 5 }).map((some) => some.flat())
}
const fitting = standing(TAGS, [], 2)

it('whatever stands as the list allows is taken', () => {
  fc.assert(
    fc.property(fitting, (tags) => {
      expect(checkTags(tags)).toEqual({ ok: true, value: tags })
    }),
  )
})

it('one end of a loop left out, or a name nobody knows, is refused with that tag in the words of the paper', () => {
  fc.assert(
    fc.property(fitting, fc.nat(), (tags, n) => {
      const ends = tags.filter(({ role }) => role !== 'field')
      const strange: FoundTag = { name: 'khong_co', role: 'field', typed: '{khong_co}' }
      const at = n % (tags.length + 1)
      expect(checkTags([...tags.slice(0, at), strange, ...tags.slice(at)])).toMatchObject({
        ok: false,
        refusal: { faults: [{ code: 'reports.template-tag-unknown', params: { tag: '{khong_co}' } }] },
      })
      const gone = ends[n % Math.max(ends.length, 1)]
      if (gone) expect(checkTags(tags.filter((tag) => tag !== gone)).ok).toBe(false)
    }),
  )
})
