/** The child `checkTemplate` and `fillTemplate` start: job and file come in on standard input, the decision goes out on standard output as JSON. */
import { accept } from '@songhanh/core/basics/decision'
import type { PaperLimits } from '../../reading/limits.ts'
import { checked, filled } from './easy-template.ts'
import { unframed } from './template-job.ts'

const { limits } = JSON.parse(process.argv[2] ?? '{}') as { limits: PaperLimits }
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const { job, bytes } = unframed(Buffer.concat(chunks))
const tags = await checked(bytes, limits)
if (!tags.ok || job.kind === 'check') process.stdout.write(JSON.stringify(tags))
else process.stdout.write(JSON.stringify(accept(Buffer.from(await filled(bytes, job.data, job.day)).toString('base64'))))
