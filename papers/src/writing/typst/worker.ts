/**
 * The compiler in a process of its own: one paper after the other comes in as data, a PDF goes out. The parent ends this process after some
 * papers, because the compiler's memory grows, and at once when a paper takes too long.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PressJob, PressResult } from './press-job.ts'

const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']
const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
const workspace = import.meta.dirname
const main = join(workspace, 'official.typ')
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: FACES.map((face) => join(fonts, face)) }] })

/** How many compilations the compiler remembers: more makes it no faster here, and larger. */
const REMEMBERED = 10

function print({ files, seconds }: PressJob): PressResult {
  for (const [name, content] of Object.entries(files)) compiler.mapShadow(join(workspace, name), Buffer.from(content))
  compiler.mapShadow(main, readFileSync(main))
  const compiled = compiler.compile({ mainFilePath: main })
  if (compiled.hasError() || compiled.result === null) {
    return { ok: false, fault: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no diagnostics') }
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2a', creationTimestamp: seconds })
  compiler.evictCache(REMEMBERED)
  return { ok: true, pdf }
}

process.on('message', (job: PressJob) => {
  let result: PressResult
  try {
    result = print(job)
  } catch (error) {
    result = { ok: false, fault: String(error) }
  }
  process.send?.(result)
})
process.send?.({ ready: true })
