/** Takes the papers as they print now for right: `node server/src/reports/looks/approve.fixture.ts`, after somebody has looked at them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pngOf } from '@songhanh/papers/writing/pictures.fixture'
import { everyPaper } from './papers.fixture.ts'
import { APPROVED, printed } from './printed.fixture.ts'

const pages = await printed(everyPaper())
rmSync(APPROVED, { recursive: true, force: true })
mkdirSync(APPROVED)
for (const [name, page] of pages) writeFileSync(join(APPROVED, name), pngOf(page))
console.log(`${pages.size} pages in ${APPROVED}`)
