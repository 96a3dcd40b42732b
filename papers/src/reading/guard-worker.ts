/** The child `readPaperGuarded` starts: the paper comes in on standard input, the decision goes out on standard output as JSON. */
import type { GuardArgument } from './guard.ts'
import { readPaper } from './read-paper.ts'

const { name, limits, recognise } = JSON.parse(process.argv[2] ?? '{}') as GuardArgument
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
// Who only reads words loads nothing that tells of pages.
const recognition = recognise ? (await import('./recognition-in-child.ts')).recognitionInChild() : null
const decision = await readPaper(name, Buffer.concat(chunks), limits, recognition)
process.stdout.write(JSON.stringify(decision))
