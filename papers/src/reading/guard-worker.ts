/** The child `readPaperGuarded` starts: the paper comes in on standard input, the decision goes out on standard output as JSON. */
import type { PaperLimits } from './limits.ts'
import { readPaper } from './read-paper.ts'

const { name, limits } = JSON.parse(process.argv[2] ?? '{}') as { name: string; limits: PaperLimits }
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const decision = await readPaper(name, Buffer.concat(chunks), limits)
process.stdout.write(JSON.stringify(decision))
