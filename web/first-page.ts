import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const DESK = /\/src\/app\/draw\.tsx$/

/**
 * Tells V8 to compile the whole file while it comes in, beside the page. Otherwise each of nine hundred functions is compiled at its first call, on the
 * thread that draws. Other engines read a comment.
 */
const CALLED_ON_LOAD = '//# allFunctionsCalledOnLoad'

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** All modules that `from` needs before it can run. */
function needed(graph: Graph, from: string): ReadonlySet<string> {
  const found = new Set([from])
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  return found
}

/**
 * The first page comes in two files that are fetched side by side: the entry, small, which asks for data at once; and the desk.
 * Left to itself the bundler cuts what the desk shares with later pages into a dozen pieces, and a browser that fetches six at a time waits for
 * a second round.
 */
export function firstPage() {
  let deskId: string | null = null
  let entry: ReadonlySet<string> | null = null
  let desk: ReadonlySet<string> | null = null
  let entryId: string | null = null
  const ofTheEntry = (id: string, graph: Graph): boolean => {
    entry ??= entryId === null ? new Set() : needed(graph, entryId)
    // The bundler's own loader of later files is the entry's too, though no source names it.
    return entry.has(id) || id.includes('vite/preload-helper')
  }
  const ofTheDesk = (id: string, graph: Graph): boolean => {
    desk ??= deskId === null ? new Set() : needed(graph, deskId)
    return desk.has(id)
  }
  const groups = [
    { name: (id: string, graph: Graph) => (ofTheEntry(id, graph) ? 'start' : null), priority: 2 },
    { name: (id: string, graph: Graph) => (ofTheDesk(id, graph) ? 'desk' : null), priority: 1 },
  ]
  const plugin: Plugin = {
    name: 'first-page',
    apply: 'build',
    moduleParsed: ({ id, isEntry }) => {
      if (DESK.test(id)) deskId = id
      if (isEntry && id.endsWith('.html')) entryId = id
    },
    // Once the files are written: what is set earlier is taken out by the minifier.
    writeBundle: ({ dir = '' }, bundle) => {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.name === 'desk') writeFileSync(join(dir, file.fileName), `${CALLED_ON_LOAD}\n${file.code}`)
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) =>
        Object.values(bundle ?? {})
          .filter((file) => file.type === 'chunk' && file.moduleIds.some((id) => DESK.test(id)))
          // With what it imports: a file that is only found inside another comes a round trip later.
          .flatMap((file) => (file.type === 'chunk' ? [file.fileName, ...file.imports] : []))
          .filter((name) => !html.includes(name))
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` },
            injectTo: 'head' as const,
          })),
    },
  }
  return { plugin, groups }
}
