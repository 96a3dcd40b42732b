import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** Expects nothing against WCAG 2.2 A and AA, nor against axe's best practice, on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // The place forbids scripts it did not send; the check comes in through the browser's own tools, not through the page.
  const violations = await page.evaluate(
    `(() => { ${axe}; return axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations) })()`,
  )
  const told = (violations as readonly Violation[]).map(
    (it) => `${it.id}: ${it.nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n  ')}`,
  )
  expect(told).toEqual([])
}

/** Expects that nothing makes the page scroll sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const)
  expect(wide).toBeLessThanOrEqual(screen)
}
