import { describe, expect, test } from 'vitest'
import { obligorsOf, type CommuneOfIssuer } from './obligors.ts'
import { assignment, bearer, part, smallPlan } from './small-plan.fixture.ts'

const communes: CommuneOfIssuer[] = [
  { code: '00001', validFrom: '1900-01-01', committee: 'Ủy ban nhân dân xã Một' },
  { code: '00002', validFrom: '1900-01-01', committee: 'Ủy ban nhân dân thị trấn Hai' },
]
const owed = (assignments: Parameters<typeof obligorsOf>[0]['assignments'], units = communes) => obligorsOf({ assignments }, units)

describe('the obligors of a plan', () => {
  test('are its offices, its organisations, and the committee of each commune; member organisations stay a remark', () => {
    const { obligors, remarks } = obligorsOf(smallPlan, communes)
    expect(obligors.map((o) => `${o.kind}: ${o.name}`)).toEqual([
      'office: Phòng Một',
      'organisation: Hội Hai',
      'committee: Ủy ban nhân dân xã Một',
      'committee: Ủy ban nhân dân thị trấn Hai',
    ])
    expect(remarks).toEqual([{ assignmentId: 'assignment-2', text: 'các tổ chức thành viên', why: 'member-organisations' }])
  })

  test('each commune bears the duties of the item and is tied to the commune as it was on that day', () => {
    const { obligors } = owed([assignment('a', [bearer('Ủy ban nhân dân các xã', 'each-commune')], ['d1', 'd2'])])
    expect(obligors.map((o) => o.dutyIds)).toEqual([
      ['d1', 'd2'],
      ['d1', 'd2'],
    ])
    expect(obligors[0]).toMatchObject({ key: 'committee:00001@1900-01-01', unit: { code: '00001', validFrom: '1900-01-01' } })
  })

  test('a body named once in full and once by a short name of the paper is one obligor', () => {
    const assignments = [
      assignment('a', [bearer('Phòng Văn hóa và Thông tin', 'office')], ['d1']),
      assignment('b', [bearer('Phòng VHTT', 'office')], ['d2']),
    ]
    const abbreviations = [{ ...part('abbreviation-1'), short: 'VHTT', text: 'Văn hóa và Thông tin' }]
    const { obligors } = obligorsOf({ assignments, abbreviations }, communes)
    expect(obligors.map((o) => [o.name, o.dutyIds])).toEqual([['Phòng Văn hóa và Thông tin', ['d1', 'd2']]])
  })

  test('a body named in two assignments, once in other letters, is one obligor with the duties of both', () => {
    const { obligors } = owed([
      assignment('a', [bearer('Sở Y tế', 'office')], ['d1']),
      assignment('b', [bearer('SỞ  Y TẾ', 'office'), bearer('Sở Tài chính', 'office')], ['d2']),
    ])
    expect(obligors.map((o) => [o.name, o.assignmentId, o.assignmentIds, o.dutyIds])).toEqual([
      ['Sở Y tế', 'a', ['a', 'b'], ['d1', 'd2']],
      ['Sở Tài chính', 'b', ['b'], ['d2']],
    ])
  })

  test('an issuer whose communes are not known leaves a remark and no invented committee', () => {
    const { obligors, remarks } = owed([assignment('a', [bearer('Ủy ban nhân dân các xã', 'each-commune')])], [])
    expect(obligors).toEqual([])
    expect(remarks).toEqual([{ assignmentId: 'a', text: 'Ủy ban nhân dân các xã', why: 'communes-unknown' }])
  })

  test('a group without a name of its own is kept as the plan words it', () => {
    expect(owed([assignment('a', [bearer('Sở, ban, ngành liên quan', 'other')])]).obligors).toMatchObject([
      { kind: 'other', name: 'Sở, ban, ngành liên quan' },
    ])
  })
})
