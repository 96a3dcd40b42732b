import { afterEach, describe, expect, it } from 'vitest'
import { deadCommands, deadLinks, roomReadmes } from './docs.ts'
import { drawers, overlongFiles } from './file-names.ts'
import { unusedWords } from './glossary.ts'
import { sentencesOutsideWords } from './literals.ts'
import { machinePaths } from './machine-paths.ts'
import { namesOfOnePlace } from './one-place.ts'
import { refusalsWithoutSentence } from './refusals.ts'
import { smallHouse, type SmallHouse } from './small-house.ts'
import type { Fault } from './source-tree.ts'
import { switchedOffTests } from './switched-off-tests.ts'

let house: SmallHouse | undefined
afterEach(() => house?.remove())

/** Where the check finds faults in a house of these files. */
const found = (check: (root: string) => Fault[], planted: Record<string, string>) => {
  house = smallHouse(planted)
  return check(house.root).map(({ file, line }) => (line === undefined ? file : `${file}:${line}`))
}

describe('the names of files', () => {
  it.each([
    'core/src/utils/day.ts',
    'web/src/plans/helpers.tsx',
    'server/src/common.ts',
    'core/src/plans/service/a.ts',
    'ui/src/misc.test.ts',
  ])('%s is a drawer', (file) => {
    expect(found(drawers, { [file]: '' })).toEqual([file])
  })

  it('a noun of the field is no drawer, even where it contains the word', () => {
    expect(found(drawers, { 'core/src/plans/services-used.ts': '', 'core/src/work/commonplace.ts': '' })).toEqual([])
  })

  it('600 lines are the end, but for what a program writes', () => {
    const written = '// Written from the migrated database by schema-file.ts. Not edited by hand; a test compares it.\n'
    expect(
      found(overlongFiles, {
        'core/src/a.ts': 'export {}\n'.repeat(600),
        'core/src/b.ts': 'export {}\n'.repeat(601),
        'core/src/c.ts': `${written}${'export {}\n'.repeat(601)}`,
      }),
    ).toEqual(['core/src/b.ts'])
  })
})

describe('the product knows no single place', () => {
  const register =
    'code\tfrom\tto\tkind\tname\tparent\n351\t\t\tH\tThanh Liêm\t35\n13441\t\t\tTT\tKiện Khê\t351\n13318\t\t\tP\tChâu Sơn\t347\n'
  const looked = (planted: Record<string, string>) => found(namesOfOnePlace, { 'samples/units/units.tsv': register, ...planted })

  it.each([
    ['its district', `const name = 'huyện Thanh Liêm'`],
    ['one of its communes', `// like Kiện Khê`],
    ['a name typed with combining marks', `const name = '${'Kiện Khê'.normalize('NFD')}'`],
    ['a file name', `open('thanh-liem-2021.txt')`],
    ['a code', `const code = '13441'`],
  ])('%s in the product is found', (_, text) => {
    expect(looked({ 'server/src/units/bad.ts': `\n${text}` })).toEqual(['server/src/units/bad.ts:2'])
  })

  it.each([
    ['a neighbour', 'core/src/a.ts', `const name = 'Châu Sơn'`],
    ['a number that merely contains the code', 'core/src/a.ts', `const n = [1351, 35.1, 3510, 1.351]`],
    ['a test', 'core/src/a.test.ts', `const name = 'Thanh Liêm'`],
    ['a sample', 'samples/plans/README.md', 'Thanh Liêm'],
  ])('%s may stand', (_, file, text) => {
    expect(looked({ [file]: text })).toEqual([])
  })

  it('a register without the district checks nothing and says so', () => {
    expect(found(namesOfOnePlace, { 'samples/units/units.tsv': 'code\tname\tparent\n' })).toEqual(['samples/units/units.tsv'])
  })
})

describe('sentences', () => {
  it.each([
    ['a Vietnamese string in a screen', 'web/src/a.tsx', `export const a = 'Chỉ tiêu'`],
    ['a Vietnamese string in the server', 'server/src/a.ts', `throw new Error('Không tìm thấy')`],
    ['a Vietnamese template', 'server/src/a.ts', 'export const a = (n: number) => `còn ${n} ngày`'],
    ['text in the markup, in any language', 'web/src/a.tsx', `export const A = () => <b>Targets</b>`],
    ['a label for a screen reader', 'ui/src/a.tsx', `export const A = () => <b aria-label="Close" />`],
  ])('%s is found outside words', (_, file, text) => {
    expect(found(sentencesOutsideWords, { [file]: `\n${text}` })).toEqual([`${file}:2`])
  })

  it.each([
    ['a catalogue', 'words/src/vi/a.ts', `export const a = 'Chỉ tiêu'`],
    ['a comment', 'web/src/a.tsx', `// Chỉ tiêu\nexport const a = 1`],
    ['a class and a sign', 'web/src/a.tsx', `export const A = () => <b className="quiet">·</b>`],
    ['a test', 'web/src/a.test.tsx', `export const a = 'Chỉ tiêu'`],
    ['what tests stand on', 'server/src/testing.ts', `export const a = 'Chỉ tiêu'`],
    ['the name of the product', 'server/src/a.ts', `export const a = 'Song Hành'`],
  ])('%s may stand', (_, file, text) => {
    expect(found(sentencesOutsideWords, { [file]: text })).toEqual([])
  })
})

describe('refusals', () => {
  const rule = { 'core/src/plans/edition.ts': `export const f = () => refuse('plans.not-a-draft')` }
  const words = (text: string) => ({ 'words/src/vi/refusals/plans.ts': `export const plans = { ${text} }` })

  it('a code with its sentence is whole', () => {
    expect(found(refusalsWithoutSentence, { ...rule, ...words(`'plans.not-a-draft': 'Không phải dự thảo.'`) })).toEqual([])
    expect(found(refusalsWithoutSentence, { ...rule, ...words(`plans: { 'not-a-draft': 'Không phải dự thảo.' }`) })).toEqual([])
  })

  it.each([
    ['a rule refuses', 'core/src/plans/bad.ts', `export const f = (a: boolean) => refuse(a ? 'plans.not-a-draft' : 'plans.unheard-of')`],
    ['an endpoint lists', 'api/src/bad.ts', `export const e = { refusals: ['plans.unheard-of'] }`],
    ['a list is named for', 'api/src/bad.ts', `const editRefusals = ['plans.unheard-of']`],
    ['a refusal with its faults has', 'server/src/bad.ts', `export const r = refuseWithFaults('plans.unheard-of', [])`],
    ['has a status', 'server/src/bad.ts', `export const STATUS = { 'plans.unheard-of': 404 }`],
    ['the server answers', 'server/src/bad.ts', `export const r = { code: 'plans.unheard-of' }`],
    ['a computed code begins', 'server/src/bad.ts', 'export const r = (c: string) => ({ code: `plans.unheard-${c}` })'],
  ])('a code that %s without a sentence is found', (_, file, text) => {
    const planted = { ...rule, ...words(`'plans.not-a-draft': ''`), [file]: text }
    expect(found(refusalsWithoutSentence, planted)).toEqual([`${file}:1`])
  })

  it('a sentence nobody gives is found', () => {
    expect(
      found(refusalsWithoutSentence, { ...rule, ...words(`'plans.not-a-draft': '',\n'plans.forgotten': (n: number) => String(n)`) }),
    ).toEqual(['words/src/vi/refusals/plans.ts:2'])
  })

  it('a code of something else than a refusal is none', () => {
    expect(
      found(refusalsWithoutSentence, {
        ...rule,
        ...words(`'plans.not-a-draft': ''`),
        'core/src/a.ts': 'export const f = (n: number) => ({ code: `field.${n}` })',
      }),
    ).toEqual([])
  })

  it('a right is no refusal, though it is written alike', () => {
    expect(
      found(refusalsWithoutSentence, {
        ...rule,
        ...words(`'plans.not-a-draft': ''`),
        'api/src/a.ts': `export const e = { may: 'plans.draft' }`,
      }),
    ).toEqual([])
  })

  it('a house without refusals checks nothing and says so', () => {
    expect(found(refusalsWithoutSentence, { 'core/src/a.ts': '', 'words/src/vi/a.ts': '' })).toEqual(['.'])
  })
})

describe('tests that are switched off', () => {
  it.each([
    `it.only('a', () => {})`,
    `describe.skip('a', () => {})`,
    `test.skip('a', () => {})`,
    `it.todo('a')`,
    `test.fixme()`,
    `it.skip.each([1])('a', () => {})`,
    `xit('a', () => {})`,
  ])('%s is found', (text) => {
    expect(found(switchedOffTests, { 'core/src/a.test.ts': `\n${text}` })).toEqual(['core/src/a.test.ts:2'])
  })

  it('a test that asks for something is not switched off', () => {
    expect(
      found(switchedOffTests, {
        'core/src/a.test.ts': `it.skipIf(!there)('a', () => {})`,
        'journeys/src/b.ts': `test.skip(!there, 'no shared folder')`,
      }),
    ).toEqual([])
  })
})

describe('places of one machine', () => {
  it.each([`const a = '/${'home'}/an/x'`, `see /${'work'}/main`, `C:\\Users`, `https://${'registry'}.example.org/x`])(
    '%s is found',
    (text) => {
      expect(found(machinePaths, { 'docs/a.md': `\n${text}` })).toEqual(['docs/a.md:2'])
    },
  )

  it('a path of the system or of the house may stand, and in a test the home of somebody made up', () => {
    expect(
      found(machinePaths, {
        'docs/a.md': 'under /var/lib/songhanh, a folder of /root, in server/src/work/a.ts and https://example.org/home/x',
      }),
    ).toEqual([])
  })
})

describe('the glossary', () => {
  const row = (text: string) => ({ 'docs/glossary.md': `| Code | Màn hình | Meaning |\n|---|---|---|\n${text}` })
  const used = { 'core/src/a.ts': 'export interface Target {}', 'words/src/vi/a.ts': `export const a = 'Chỉ tiêu'` }

  it('a word in use passes', () => {
    expect(found(unusedWords, { ...used, ...row('| `Target` | *chỉ tiêu* | a bound |') })).toEqual([])
  })

  it.each([
    ['a code name nobody wrote', '| `Goal` | *chỉ tiêu* | a bound |'],
    ['a code name that is only part of another', '| `Targ` | *chỉ tiêu* | a bound |'],
    ['a term no screen uses', '| `Target` | *mục đích* | a bound |'],
    ['a word marked later that is there already', '| `Target` | *chỉ tiêu* | *later* a bound |'],
  ])('%s is found', (_, text) => {
    expect(found(unusedWords, { ...used, ...row(text) })).toEqual(['docs/glossary.md:3'])
  })

  it('a word of a later issue waits', () => {
    expect(found(unusedWords, { ...used, ...row('| `Release` | *bản công khai* | *later* what the public sees |') })).toEqual([])
  })
})

describe('the pages', () => {
  const house = {
    'package.json': '{"scripts":{"start":""}}',
    'cli/src/main.ts': `export const read = { name: 'read', usage: 'FILE' }\nexport const verify = { name: 'ledger verify', usage: '' }`,
    'core/src/a.ts': '',
  }

  it.each(['[map](map.md)', '![picture](images/a.png)', '`core/src/b.ts`'])('%s leads nowhere', (text) => {
    expect(found(deadLinks, { ...house, 'docs/a.md': `\n${text}` })).toEqual(['docs/a.md:2'])
  })

  it('links that lead somewhere pass', () => {
    expect(
      found(deadLinks, {
        ...house,
        'docs/a.md': '[up](../package.json) [out](https://example.org) [here](#top) `core/src/a.ts` `elsewhere/a.ts`',
      }),
    ).toEqual([])
  })

  it.each(['`npm run polish`', '    npm run -s songhanh -- paint FILE', '`songhanh paint`'])('%s does not exist', (text) => {
    expect(found(deadCommands, { ...house, 'package.json': '{"scripts":{"start":"","songhanh":""}}', 'docs/a.md': `\n${text}` })).toEqual([
      'docs/a.md:2',
    ])
  })

  it('commands that exist pass', () => {
    expect(
      found(deadCommands, {
        ...house,
        'docs/a.md': '`npm start`, `songhanh read FILE`, `songhanh ledger verify`, and Song Hành songhanh in words',
      }),
    ).toEqual([])
  })

  it('a room says what it is for, what never, where to start and how it is tested', () => {
    const answers = '**For what** a\n**Never** b\n**Start reading at** c\n**How it is tested** d\n'
    const rooms = Object.fromEntries(
      ['core', 'words', 'api', 'papers', 'ui', 'server', 'web', 'cli'].map((room) => [`${room}/README.md`, answers]),
    )
    expect(found(roomReadmes, rooms)).toEqual([])
    expect(found(roomReadmes, { ...rooms, 'ui/README.md': '**For what** a' })).toEqual(['ui/README.md', 'ui/README.md', 'ui/README.md'])
    expect(found(roomReadmes, { ...rooms, 'ui/README.md': answers + 'x\n'.repeat(27) })).toEqual(['ui/README.md'])
    expect(found(roomReadmes, {})).toHaveLength(8)
  })
})
