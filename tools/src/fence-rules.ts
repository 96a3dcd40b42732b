import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser'

/** What each room may open; a test of the command line also opens the server it talks to. Nothing may open `tools`, `journeys`, `bench` or `samples`. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  words: ['core'],
  api: ['core'],
  papers: ['core', 'words'],
  ui: ['core', 'words'],
  server: ['core', 'words', 'api', 'papers', 'ui', 'portal'],
  web: ['core', 'words', 'api', 'ui', 'papers/src/sheet'],
  portal: ['core', 'words', 'ui'],
  cli: ['core', 'words', 'api', 'papers'],
  tools: ['core', 'words', 'api', 'cli', 'server'],
  journeys: ['core', 'words', 'api', 'papers', 'portal', 'server'],
  bench: ['core', 'words', 'api', 'papers', 'ui', 'server'],
}

/** The domains in their order, inside core and inside server: each may use only those before it. */
export const DOMAINS = [
  'basics',
  'ledger',
  'units',
  'people',
  'indicators',
  'plans',
  'collection',
  'registers',
  'progress',
  'work',
  'intake',
  'reports',
  'publication',
]
const ORDER: Readonly<Record<string, readonly string[]>> = { core: DOMAINS, server: ['platform', ...DOMAINS, 'app', 'demo'] }

/** As `isTest`, in the plain patterns the cruiser accepts. */
const TESTS = ['\\.(test|law|fixture)\\.tsx?$', '/testing\\.ts$', '/testing-[a-z]+\\.ts$']
const anyOf = (names: readonly string[]) => `^(${names.join('|')})/`

const roomDoors: IForbiddenRuleType[] = Object.entries(ROOMS).map(([room, open]) => ({
  name: `${room}-opens-only-its-doors`,
  comment: `${room} may import ${open.length === 0 ? 'no other room' : open.join(', ')}.`,
  severity: 'error',
  from: { path: `^${room}/`, ...(room === 'cli' ? { pathNot: ['^cli/src/admin', ...TESTS] } : {}) },
  to: { path: anyOf([...Object.keys(ROOMS), 'samples']), pathNot: anyOf([room, ...open]) },
}))

const domainOrder: IForbiddenRuleType[] = Object.entries(ORDER).flatMap(([room, order]) =>
  order.slice(0, -1).map((domain, i) => ({
    name: `${room}-${domain}-uses-only-earlier-domains`,
    comment: `The order is ${order.join(' → ')}.`,
    severity: 'error',
    from: { path: `^${room}/src/${domain}/`, pathNot: TESTS },
    to: { path: `^${room}/src/(${order.slice(i + 1).join('|')})/` },
  })),
)

/** The fences of docs/map.md as rules of dependency-cruiser. */
export const FENCES: IForbiddenRuleType[] = [
  ...roomDoors,
  ...domainOrder,
  {
    name: 'cli-admin-opens-only-its-doors',
    comment: 'Administration also opens the server, never the demonstration or the screen.',
    severity: 'error',
    from: { path: '^cli/src/admin' },
    to: { path: anyOf([...Object.keys(ROOMS), 'samples']), pathNot: anyOf(['cli', 'core', 'words', 'api', 'papers', 'server']) },
  },
  {
    name: 'core-stands-alone',
    comment: 'The rules use no package and nothing of Node.',
    severity: 'error',
    from: { path: '^core/src/', pathNot: TESTS },
    to: { pathNot: '^core/src/' },
  },
  {
    name: 'browser-rooms-know-no-node',
    comment: 'words, ui, web and papers/sheet run in a browser.',
    severity: 'error',
    from: { path: ['^(words|ui|web)/src/', '^papers/src/sheet/'], pathNot: TESTS },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'sheet-stays-in-its-folder',
    comment: 'papers/sheet is read by the browser; the rest of papers is not.',
    severity: 'error',
    from: { path: '^papers/src/sheet/', pathNot: TESTS },
    to: { path: '^papers/src/', pathNot: '^papers/src/sheet/' },
  },
  {
    name: 'demo-is-never-loaded-by-a-real-place',
    comment: 'Invented people and figures are reached only from the demonstration itself.',
    severity: 'error',
    from: { pathNot: ['^server/src/demo/', ...TESTS] },
    to: { path: '^server/src/demo/' },
  },
  {
    name: 'no-test-in-the-product',
    comment: 'Only a test, or a measurement of what it sets up, may import a test.',
    severity: 'error',
    from: { pathNot: [...TESTS, '^(journeys|tools|bench)/'] },
    to: { path: TESTS },
  },
  {
    name: 'no-cycle',
    comment: 'Two files that need each other are one file, or a third.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  { name: 'every-import-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
]

/** With TypeScript 7 the cruiser's own TypeScript parser understands no module, so swc reads the files. */
export const READING: ICruiseOptions = {
  parser: 'swc',
  tsPreCompilationDeps: true,
  combinedDependencies: true,
  doNotFollow: { path: ['node_modules', '(^|/)dist/'] },
  exclude: { path: ['(^|/)dist/', '(^|/)generated/', '\\?(raw|url|inline)$', '\\.(css|woff2?|svg|png|sql)$'] },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
  },
}
