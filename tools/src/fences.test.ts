import { afterEach, describe, expect, it } from 'vitest'
import { READING } from './fence-rules.ts'
import { crossedFences } from './fences.ts'
import { smallHouse, type SmallHouse } from './small-house.ts'

const CLEAN = {
  'core/src/basics/day.ts': `export type Day = string`,
  'core/src/plans/plan.ts': `import type { Day } from '../basics/day.ts'\nexport interface Plan { day: Day }`,
  'server/src/plans/store.ts': `import type { Plan } from '@songhanh/core/plans/plan'\nexport const plans: Plan[] = []`,
  'server/src/demo/start.ts': `import { plans } from '../plans/store.ts'\nexport const started = plans`,
  'papers/src/sheet/cell.ts': `export const cell = 1`,
  'web/src/plans/page.ts': `import { cell } from '@songhanh/papers/sheet/cell'\nexport const page = cell`,
}

let house: SmallHouse | undefined
afterEach(() => house?.remove())

const rulesBroken = async (planted: Record<string, string>) => {
  house = smallHouse({ ...CLEAN, ...planted })
  return (await crossedFences(house.root)).map((fault) => `${fault.file} ${fault.text.split(':')[0]}`)
}

describe('the fences between rooms', () => {
  it('let a clean house pass', async () => {
    expect(await rulesBroken({})).toEqual([])
  })

  it.each([
    [
      'core opens another room',
      'core/src/plans/bad.ts',
      `import '@songhanh/words/vi'`,
      'core-opens-only-its-doors',
      { 'words/src/vi.ts': '' },
    ],
    ['core uses Node', 'core/src/plans/bad.ts', `import 'node:fs'`, 'core-stands-alone', {}],
    [
      'core uses a package',
      'core/src/plans/bad.ts',
      `import 'fast-check'`,
      'core-stands-alone',
      {
        'node_modules/fast-check/package.json': '{"name":"fast-check","main":"i.js"}',
        'node_modules/fast-check/i.js': '',
      },
    ],
    ['words open the treaty', 'words/src/bad.ts', `import '@songhanh/api/plans'`, 'words-opens-only-its-doors', { 'api/src/plans.ts': '' }],
    ['the desk opens the server', 'web/src/bad.ts', `import '@songhanh/server/plans/store'`, 'web-opens-only-its-doors', {}],
    [
      'the desk opens a reader of office files',
      'web/src/bad.ts',
      `import '@songhanh/papers/reading/docx'`,
      'web-opens-only-its-doors',
      { 'papers/src/reading/docx.ts': '' },
    ],
    ['the browser sheet uses Node', 'papers/src/sheet/bad.ts', `import 'node:fs'`, 'browser-rooms-know-no-node', {}],
    [
      'the browser sheet opens a reader',
      'papers/src/sheet/bad.ts',
      `import '../reading/docx.ts'`,
      'sheet-stays-in-its-folder',
      { 'papers/src/reading/docx.ts': '' },
    ],
    ['the look uses Node', 'ui/src/bad.ts', `import 'node:fs'`, 'browser-rooms-know-no-node', {}],
    ['a plain command opens the server', 'cli/src/bad.ts', `import '@songhanh/server/plans/store'`, 'cli-opens-only-its-doors', {}],
    [
      'a type alone crosses a fence',
      'core/src/plans/bad.ts',
      `import type { V } from '@songhanh/words/vi'\nexport type W = V`,
      'core-opens-only-its-doors',
      { 'words/src/vi.ts': 'export type V = 1' },
    ],
    ['a rule uses a later domain', 'core/src/units/bad.ts', `import '../plans/plan.ts'`, 'core-units-uses-only-earlier-domains', {}],
    [
      'a store uses a later domain',
      'server/src/plans/bad.ts',
      `import '../intake/store.ts'`,
      'server-plans-uses-only-earlier-domains',
      { 'server/src/intake/store.ts': '' },
    ],
    [
      'the platform uses a domain',
      'server/src/platform/bad.ts',
      `import '../plans/store.ts'`,
      'server-platform-uses-only-earlier-domains',
      {},
    ],
    ['a real place loads the demonstration', 'server/src/main.ts', `import './demo/start.ts'`, 'demo-is-never-loaded-by-a-real-place', {}],
    [
      'the product imports a test',
      'server/src/plans/bad.ts',
      `import './a.test.ts'`,
      'no-test-in-the-product',
      { 'server/src/plans/a.test.ts': '' },
    ],
    [
      'the product imports what tests stand on',
      'server/src/plans/bad.ts',
      `import '../platform/testing.ts'`,
      'no-test-in-the-product',
      { 'server/src/platform/testing.ts': '' },
    ],
    ['an import leads nowhere', 'server/src/plans/bad.ts', `import './nowhere.ts'`, 'every-import-resolves', {}],
  ])('stop it when %s', async (_, file, text, rule, around) => {
    expect(await rulesBroken({ ...around, [file]: text })).toContain(`${file} ${rule}`)
  })

  it('stop two files that need each other', async () => {
    const broken = await rulesBroken({ 'core/src/plans/a.ts': `import './b.ts'`, 'core/src/plans/b.ts': `import './a.ts'` })
    expect(broken).toContain('core/src/plans/a.ts no-cycle')
  })

  it('let administration open the server', async () => {
    expect(await rulesBroken({ 'cli/src/admin/serve.ts': `import '@songhanh/server/plans/store'` })).toEqual([])
  })

  it('do not look green over files that were never read', async () => {
    house = smallHouse(CLEAN)
    const unread = await crossedFences(house.root, { ...READING, exclude: { path: '.' } })
    expect(unread.map((fault) => fault.file)).toEqual([...Object.keys(CLEAN).toSorted(), '.'])
  })
})
