/** The child `readPaperGuarded` starts: the paper comes in on standard input, the decision goes out on standard output as JSON. */
import type { GuardArgument } from './guard.ts'
import { recognitionInChild } from './recognition-in-child.ts'
import { readPaper } from './read-paper.ts'

const { name, limits, recognise } = JSON.parse(process.argv[2] ?? '{}') as GuardArgument
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const decision = await readPaper(name, Buffer.concat(chunks), limits, recognise ? recognitionInChild() : null)
process.stdout.write(JSON.stringify(decision))
