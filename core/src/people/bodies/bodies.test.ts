import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../../basics/plain-date.ts'
import { readRegister } from '../../units/register-file.ts'
import { nameInSentence } from '../../units/unit.ts'
import { askToReport, type AskedBody, type ReportRequest } from './asked-to-report.ts'
import { bearersOn } from './bearers.ts'
import { hasPassedOn, kindOfBody, readBodyTable, type BodyTableFile } from './kind.ts'

const sample = (path: string) => readFileSync(new URL(`../../../../samples/${path}`, import.meta.url), 'utf8')
const units = readRegister(sample('units/units.tsv'), sample('units/successions.tsv'))
const bodies = readBodyTable(JSON.parse(sample('bodies/bodies.json')) as BodyTableFile)
if (!units.ok || !bodies.ok) throw new Error('samples cannot be read')
const [register, table] = [units.value, bodies.value]
const day = (text: string) => text as PlainDate
const district = register.unitOn('351', day('2021-07-20'))!

const bearers = (kind: string, when: string) => {
  const { bearings, unknown } = bearersOn(register, table, { kind, unit: district }, day(when))
  const lines = bearings.map(
    (b) => `${b.kind.name} ${b.unit ? nameInSentence(b.unit) : ''} (${b.extent}${b.sourced ? '' : ', unverified'})`,
  )
  return [...lines, ...unknown.map((k) => `? ${k.name}`)]
}

describe('what a printed name means', () => {
  test.each([
    ['Phòng Lao động - Thương binh và Xã hội huyện', 'district-labour-office'],
    ['P. LĐ-TB&XH huyện', 'district-labour-office'],
    ['Phòng LĐTBXH', 'district-labour-office'],
    ['PHÒNG VĂN HOÁ - THÔNG TIN HUYỆN', 'district-culture-office'],
    ['Công an huyện', 'district-police'],
    ['Sở Lao động - Thương binh và Xã hội', 'province-labour'],
    ['Hội LHPN huyện', 'district-women'],
    ['Hội LHPN tỉnh', 'province-women'],
    ['Sở Nông nghiệp và Phát triển nông thôn', 'province-agriculture-rural'],
    ['Sở NN&PTNT', 'province-agriculture-rural'],
    ['Phòng TN&MT huyện', 'district-natural-resources-office'],
    ['Phòng Kinh tế - Hạ tầng', 'district-economy-infrastructure-office'],
    ['Phòng Kinh tế, Hạ tầng và Đô thị xã', 'commune-economy-division'],
    ['Thanh tra tỉnh', 'province-inspectorate'],
    ['Thanh tra Chính phủ', 'government-inspectorate'],
    ['Bộ Kế hoạch và Đầu tư', 'ministry-planning-investment'],
    ['UBMTTQ Việt Nam huyện', null],
    ['Uỷ ban MTTQ Việt Nam huyện', 'district-front'],
    ['Phòng Y', null],
    ['Chi cục Thống kê khu vực', null],
  ])('"%s" is %s', (printed, id) => {
    expect(kindOfBody(table, printed, 'district')?.id ?? null).toBe(id)
  })
})

test('a name that three levels share is of the level of the paper', () => {
  const ids = (['province', 'district', 'commune'] as const).map(
    (level) => kindOfBody(table, 'Ủy ban Mặt trận Tổ quốc Việt Nam', level)?.id,
  )
  expect(ids).toEqual(['province-front', 'district-front', 'commune-front'])
  expect(kindOfBody(table, 'Công an tỉnh', 'district')?.id).toBe('province-police')
})

test('a body has passed its duties on once its kind has, and not where some level of its name still bears them', () => {
  expect(hasPassedOn(table, 'Phòng Y tế huyện', day('2025-06-30'))).toBe(false)
  expect(hasPassedOn(table, 'Phòng Y tế huyện', day('2025-07-01'))).toBe(true)
  expect(hasPassedOn(table, 'Ủy ban Mặt trận Tổ quốc Việt Nam', day('2026-01-01'))).toBe(false)
  expect(hasPassedOn(table, 'Hội Phụ nữ huyện', day('2026-01-01'))).toBe(true)
  expect(hasPassedOn(table, 'Hội Phụ nữ tỉnh', day('2026-01-01'))).toBe(false)
  expect(hasPassedOn(table, 'Hạt Kiểm lâm', day('2026-01-01'))).toBe(false)
})

describe('the duties of a district office', () => {
  test('stay with it while it stands', () => {
    expect(bearers('district-labour-office', '2021-12-05')).toEqual(['Phòng Lao động - Thương binh và Xã hội huyện Thanh Liêm (whole)'])
  })

  test('passed from labour to home affairs in March 2025, within the same district', () => {
    expect(bearers('district-labour-office', '2025-03-01')).toEqual(['Phòng Nội vụ huyện Thanh Liêm (whole)'])
  })

  test('passed to five communes whole, a ward in part, and the merged province, when the district was abolished', () => {
    expect(bearers('district-home-affairs-office', '2025-07-01')).toEqual([
      'Phòng Văn hóa - Xã hội phường Châu Sơn (part)',
      'Phòng Văn hóa - Xã hội xã Liêm Hà (whole)',
      'Phòng Văn hóa - Xã hội xã Tân Thanh (whole)',
      'Phòng Văn hóa - Xã hội xã Thanh Bình (whole)',
      'Phòng Văn hóa - Xã hội xã Thanh Lâm (whole)',
      'Phòng Văn hóa - Xã hội xã Thanh Liêm (whole)',
      'Sở Nội vụ tỉnh Ninh Bình (whole)',
    ])
  })

  test('are followed over two steps, the first within a district that is gone by the second', () => {
    const now = bearers('district-labour-office', '2026-01-01')
    expect(now).toHaveLength(7)
    expect(now).toContain('Phòng Văn hóa - Xã hội xã Thanh Liêm (whole)')
    expect(now).toContain('Sở Nội vụ tỉnh Ninh Bình (whole)')
  })

  test('of land and farming met in one office first, and are the communes’ and the province’s since', () => {
    const [spring, now] = ['2025-06-30', '2025-07-01'].map((when) => bearers('district-natural-resources-office', when))
    expect(spring).toEqual(['Phòng Nông nghiệp và Môi trường huyện Thanh Liêm (whole)'])
    expect(now).toContain('Phòng Kinh tế xã Thanh Liêm (whole)')
    expect(now).toContain('Sở Nông nghiệp và Môi trường tỉnh Ninh Bình (whole)')
  })

  test('that passed before a merger of communes fall to the merged ones whole', () => {
    const now = bearers('district-police', '2026-01-01')
    expect(now).toHaveLength(7)
    expect(now).toContain('Công an xã Liêm Hà (whole)')
    expect(now).toContain('Công an phường Châu Sơn (part)')
  })

  test('of the police passed to the communes of the day already in March 2025', () => {
    const march = bearers('district-police', '2025-03-01')
    expect(march).toHaveLength(17)
    expect(march).toContain('Công an thị trấn Kiện Khê (whole)')
    expect(march).toContain('Công an tỉnh Hà Nam (whole)')
  })

  test('are said to be unknown where no source tells who took them over', () => {
    expect(bearers('district-labour-federation', '2025-06-30')).toEqual(['Liên đoàn Lao động huyện Thanh Liêm (whole)'])
    expect(bearers('district-labour-federation', '2025-07-01')).toEqual(['? Liên đoàn Lao động'])
  })
})

test('a table that names an unknown kind, a kind twice or no day is refused', () => {
  const kind = { id: 'a', level: 'district' as const, name: 'A', otherNames: [] }
  const line = { from: 'a', to: 'a', date: '2025-07-01', act: null, sure: 'sourced' as const, source: '', note: null }
  expect(readBodyTable({ kinds: [kind, kind], successions: [] })).toMatchObject({ refusal: { params: { what: 'kinds' } } })
  for (const wrong of [{ to: 'b' }, { from: 'b' }, { date: '2025-02-30' }])
    expect(readBodyTable({ kinds: [kind], successions: [line, { ...line, ...wrong }] })).toMatchObject({
      refusal: { params: { what: 'successions.1' } },
    })
})

describe('a body without an assignment', () => {
  const request: ReportRequest = {
    ...{ bodyId: 'b1', matter: 'Số liệu dân số', from: day('2024-01-01'), to: day('2024-12-31') },
    basis: { title: 'Công văn về việc cung cấp số liệu', number: '45/UBND-LĐ', date: day('2023-12-20') },
  }
  const free: AskedBody = { hasAssignment: false, stands: true, requests: [] }

  test('is made to report by a document', () => {
    expect(askToReport(request, free)).toEqual({ ok: true, value: request })
    expect(askToReport({ ...request, from: day('2025-01-01'), to: null }, { ...free, requests: [request] }).ok).toBe(true)
  })

  test.each<[string, Partial<ReportRequest>, Partial<AskedBody>]>([
    ['bodies.matter-missing', { matter: ' ' }, {}],
    ['bodies.basis-missing', { basis: { ...request.basis, title: '' } }, {}],
    ['bodies.basis-after-start', { basis: { ...request.basis, date: day('2024-01-02') } }, {}],
    ['bodies.ends-before-start', { to: day('2023-12-31') }, {}],
    ['bodies.has-assignment', {}, { hasAssignment: true }],
    ['bodies.passed-on', {}, { stands: false }],
    ['bodies.already-asked', { from: day('2024-12-31'), to: null }, { requests: [request] }],
    ['bodies.already-asked', { from: day('2025-06-01'), to: null }, { requests: [{ ...request, to: null }] }],
  ])('is refused with %s', (code, change, body) => {
    expect(askToReport({ ...request, ...change }, { ...free, ...body })).toMatchObject({ refusal: { code } })
  })
})
