/** The child that reads a paper and proposes the plan it says: whatever either does to it, the server has lost nothing. */
import { accept } from '@songhanh/core/basics/decision'
import type { GuardArgument } from '@songhanh/papers/reading/guard'
import { readPaper } from '@songhanh/papers/reading/read-paper'

const { name, limits, recognise } = JSON.parse(process.argv[2] ?? '{}') as GuardArgument
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
// Who only reads words loads nothing that tells of pages.
const recognition = recognise ? (await import('@songhanh/papers/reading/recognition-in-child')).recognitionInChild() : null
const read = await readPaper(name, Buffer.concat(chunks), limits, recognition)
// What is refused needs no rules.
const content = read.ok ? (await import('@songhanh/core/intake/propose')).propose(read.value) : read
const decision = read.ok && content.ok ? accept({ format: read.value.format, text: read.value.text, content: content.value }) : content
process.stdout.write(JSON.stringify(decision))
