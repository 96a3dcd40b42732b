import { expect, test } from 'vitest'
import { dataFolder } from './data-folder.ts'

const nobody = { given: null, isRoot: false, xdgDataHome: null, home: '/home/lan' }

test('data lies where it was told to lie, whoever runs the place', () => {
  expect(dataFolder({ ...nobody, given: '/srv/kế hoạch' })).toBe('/srv/kế hoạch')
  expect(dataFolder({ ...nobody, given: '/srv/kế hoạch', isRoot: true })).toBe('/srv/kế hoạch')
})

test('untold, root has the place of the system and a person their own', () => {
  expect(dataFolder({ ...nobody, isRoot: true })).toBe('/var/lib/songhanh')
  expect(dataFolder(nobody)).toBe('/home/lan/.local/share/songhanh')
  expect(dataFolder({ ...nobody, xdgDataHome: '/home/lan/data' })).toBe('/home/lan/data/songhanh')
})
