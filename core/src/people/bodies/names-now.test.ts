import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import type { PlainDate } from '../../basics/plain-date.ts'
import { readRegister } from '../../units/register-file.ts'
import { readBodyTable, type BodyTableFile } from './kind.ts'
import { bodiesNamedIn, namesNow } from './names-now.ts'

const sample = (path: string) => readFileSync(new URL(`../../../../samples/${path}`, import.meta.url), 'utf8')
const units = readRegister(sample('units/units.tsv'), sample('units/successions.tsv'))
const bodies = readBodyTable(JSON.parse(sample('bodies/bodies.json')) as BodyTableFile)
if (!units.ok || !bodies.ok) throw new Error('samples cannot be read')
const [register, table] = [units.value, bodies.value]
const day = '2026-01-01' as PlainDate
const issuer = register.unitOn('351', '2021-07-20' as PlainDate)!
const unit = register.unitOn('13318', day)!
const given = { register, table, issuer, level: 'district', unit, day } as const

describe('the bodies a sentence names', () => {
  test.each([
    ['Ủy ban nhân dân huyện và Sở Lao động - Thương binh và Xã hội', ['Ủy ban nhân dân huyện', 'Sở Lao động - Thương binh và Xã hội']],
    ['các cơ quan, đơn vị, Ủy ban nhân dân các xã, thị trấn', ['Ủy ban nhân dân các xã, thị trấn']],
    ['Phòng Văn hóa và Thông tin; Công an huyện', ['Phòng Văn hóa và Thông tin', 'Công an huyện']],
    ['các cơ quan, đơn vị', []],
    ['', []],
  ])('%s', (words, names) => {
    expect(bodiesNamedIn(words)).toEqual(names)
  })
})

describe('under their names of a later day', () => {
  const now = (...said: (string | null)[]) => namesNow(given, said)

  it('an office of the district is the one that bears its duties in the unit, or who has them above it', () => {
    const [office, department] = now('Phòng Lao động - Thương binh và Xã hội huyện', 'Sở Lao động - Thương binh và Xã hội')
    expect(office?.now).toEqual([expect.stringMatching(/^Phòng Văn hóa - Xã hội (?:xã|phường) /u)])
    expect(department?.now).toEqual([expect.stringMatching(/^Sở Nội vụ tỉnh /u)])
  })

  it('the committee of the district, and those of its communes, are the committee of the unit; that of the province is called as before', () => {
    const [district, communes, ...others] = now('Ủy ban nhân dân huyện', 'Ủy ban nhân dân các xã, thị trấn', 'Ủy ban nhân dân tỉnh', null)
    expect([district?.now, communes?.now]).toEqual([[expect.stringMatching(/^Ủy ban nhân dân (?:xã|phường) /u)], district?.now])
    expect(others).toEqual([])
  })

  it('one without a known successor has none, each is named once, and words without a body name nobody', () => {
    expect(now('Hạt Kiểm lâm, Phòng Không Ai Biết', 'Phòng Không Ai Biết')).toEqual([
      { was: 'Phòng Không Ai Biết', now: [], sourced: false },
    ])
    expect(now('các cơ quan, đơn vị')).toEqual([])
  })
})
