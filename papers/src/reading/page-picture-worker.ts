/** The child `pictureOfPageGuarded` starts: the paper comes in on standard input, the picture of one page goes out on standard output as JSON. */
import type { GuardArgument } from './guard.ts'
import { pictureOfPdfPage } from './page-picture.ts'

const { limits, page } = JSON.parse(process.argv[2] ?? '{}') as GuardArgument
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
process.stdout.write(JSON.stringify(await pictureOfPdfPage(Buffer.concat(chunks), page ?? 1, limits)))
