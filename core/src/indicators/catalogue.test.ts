import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { boundOf, elementOf, findIndicator, readCatalogue } from './catalogue.ts'
import type { Catalogue } from './definition.ts'

// What a person may have made of the file: any field may hold anything.
type Json = ReturnType<typeof JSON.parse>
const sample = (): Json =>
  JSON.parse(readFileSync(new URL('../../../samples/indicators/gender-equality-2021.json', import.meta.url), 'utf8'))
const read = (json: unknown): Catalogue => {
  const decision = readCatalogue(json)
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal, null, 1))
  return decision.value
}
const faultsOf = (json: unknown) => {
  const decision = readCatalogue(json)
  return decision.ok ? [] : (decision.refusal.faults ?? []).map((fault) => `${fault.code} ${fault.at}`)
}

describe('the catalogue of gender-equality indicators', () => {
  it('has the seventeen measures of the plan and the strategy targets for 2025 and 2030', () => {
    const catalogue = read(sample())
    expect(catalogue.indicators).toHaveLength(17)
    const strategy = catalogue.references[0]!
    expect(new Set(strategy.targets.map((t) => t.number.slice(0, 3))).size).toBe(20)
    expect(strategy.targets.filter((t) => t.indicator !== null)).toHaveLength(17)
    expect(strategy.targets.filter((t) => t.bounds.some((b) => b.year === 2030))).toHaveLength(22)
  })

  it('keeps what is unverified marked as such', () => {
    const catalogue = read(sample())
    const marks = (code: string) => findIndicator(catalogue, code)!.sources.map((s) => s.mark)
    expect(marks('adolescent-births')).toContain('unverified')
    expect(marks('people-reached')).toEqual(['unverified'])
    const maternal = catalogue.references[0]!.targets.find((t) => t.number === '4.2')!
    expect(maternal.bounds.map((b) => b.source.mark)).toEqual(['read', 'unverified'])
  })

  it('says which level can measure what: a district has no figure of its own on wage work, a commune none on unpaid hours', () => {
    const catalogue = read(sample())
    expect(findIndicator(catalogue, 'women-on-wages')!.ability).toEqual({
      nation: 'survey',
      province: 'survey',
      district: 'none',
      commune: 'none',
    })
    expect(findIndicator(catalogue, 'unpaid-work-ratio')!.ability.commune).toBe('none')
  })

  it('asks every head count in women and men', () => {
    const catalogue = read(sample())
    const heads = catalogue.elements.filter((e) => e.headCount)
    expect(heads.map((e) => e.code)).toContain('victims-domestic')
    for (const head of heads) expect(elementOf(catalogue, head.headCount!.women).unitOfMeasure).toEqual(head.unitOfMeasure)
  })

  it('reads bounds as exact decimals, and none where the act sets no number', () => {
    const [unpaid, curriculum] = ['3.1', '5.1'].map((n) => read(sample()).references[0]!.targets.find((t) => t.number === n)!.bounds[0]!)
    expect(boundOf(unpaid!)).toEqual({ units: 17n, scale: 1 })
    expect(boundOf(curriculum!)).toBeNull()
  })
})

describe('a faulty catalogue', () => {
  it('is refused with all its faults of shape at once, each with its place', () => {
    const json = sample()
    json['edition'] = 0
    json['elements'][0].type = 'number'
    delete json['elements'][1].supplier
    json['indicators'][2].colour = 'red'
    json['indicators'][3].name.vi = ' '
    json['indicators'][4].calculation.kind = 'average'
    json['references'][0].targets[0].bounds[0].value = '60 %'
    expect(faultsOf(json)).toEqual([
      'indicators.whole-number-expected edition',
      'indicators.not-one-of elements.0.type',
      'indicators.field-missing elements.1.supplier',
      'indicators.field-unknown indicators.2.colour',
      'indicators.text-expected indicators.3.name.vi',
      'indicators.not-one-of indicators.4.calculation.kind',
      'indicators.text-not-in-form references.0.targets.0.bounds.0.value',
    ])
  })

  it('is refused where its parts contradict one another', () => {
    const json = sample()
    const at = (code: string) => json['indicators'].findIndex((i: { code: string }) => i.code === code)
    json['elements'].push({ ...json['elements'][0] })
    json['indicators'][at('sex-ratio-at-birth')].calculation.numerator = ['births.twins']
    json['indicators'][at('women-directors')].calculation.numerator = ['unpaid-hours.women']
    json['indicators'][at('people-reached')].calculation.numerator = ['population']
    json['indicators'][at('unpaid-work-ratio')].calculation.numerator = 'population'
    json['indicators'][at('station-column')].judging = { by: 'poisson', pooledYears: null }
    json['references'][0].targets[0].indicator = 'women-in-space'
    const codes = faultsOf(json).map((fault) => fault.split(' ')[0])
    expect(codes.toSorted()).toEqual(
      [
        'indicators.code-twice',
        'indicators.element-unknown',
        'indicators.element-not-additive',
        'indicators.same-above-and-below',
        'indicators.element-not-a-mean',
        'indicators.judging-needs-counts',
        'indicators.indicator-unknown',
      ].toSorted(),
    )
  })

  it('is refused when it is no object at all', () => {
    for (const junk of [null, [], 'x', 3]) expect(faultsOf(junk)).toEqual(['indicators.object-expected '])
  })
})
