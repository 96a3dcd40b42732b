/** Takes the pages of the counter as they are now for right: `node portal/src/approve.fixture.ts`, after somebody has read what changed. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { APPROVED, linesOf } from './approved.fixture.ts'
import { everyPage } from './release.fixture.ts'

rmSync(APPROVED, { recursive: true, force: true })
mkdirSync(APPROVED)
const pages = everyPage(false)
for (const [name, html] of pages) writeFileSync(join(APPROVED, `${name}.txt`), linesOf(html))
console.log(`${pages.size} pages in ${APPROVED}`)
