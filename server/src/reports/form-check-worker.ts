/** The child that reads a paper and checks its form: whatever the file does to either, the server has lost nothing. */
import { accept } from '@songhanh/core/basics/decision'
import { toldCheck } from '@songhanh/core/reports/form-check/told'
import type { GuardArgument } from '@songhanh/papers/reading/guard'
import { readPaper } from '@songhanh/papers/reading/read-paper'

const { name, limits } = JSON.parse(process.argv[2] ?? '{}') as GuardArgument
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const read = await readPaper(name, Buffer.concat(chunks), limits)
process.stdout.write(JSON.stringify(read.ok ? accept(toldCheck(read.value)) : read))
