interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly isDynamicEntry?: boolean
  readonly imports?: readonly string[]
  readonly assets?: readonly string[]
}

export type Manifest = Readonly<Record<string, Chunk>>

/** The JavaScript files a browser must have before the first page stands: the entry and all it imports at once. */
export function firstRouteFiles(manifest: Manifest): readonly string[] {
  const wanted = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true)
  const seen = new Set(wanted)
  // The list grows while it is walked: each chunk brings those it imports.
  for (const key of wanted)
    for (const imported of manifest[key]?.imports ?? []) {
      if (seen.has(imported)) continue
      seen.add(imported)
      wanted.push(imported)
    }
  return [...new Set(wanted.flatMap((key) => manifest[key]?.file ?? []))].filter((file) => file.endsWith('.js'))
}
