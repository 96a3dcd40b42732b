import type { Locator, Page } from '@playwright/test'

/** Goes on by the Tab key until it is there. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  for (let steps = 0; steps < 150; steps += 1) {
    if (await wanted.evaluate((it) => it === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached by the Tab key: ${String(wanted)}`)
}
