/** How pages of the counter go out: their look within them, and what a browser may load for them. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { LEAVE_SCRIPT } from '@songhanh/portal/counter'

export const PAGE = 'text/html; charset=utf-8'

/** The style sheet without its comments and line breaks, as it stands in every page. */
export const STYLES = readFileSync(fileURLToPath(import.meta.resolve('@songhanh/portal/portal.css')), 'utf8')
  .replace(/\/\*[\s\S]*?\*\//gu, '')
  .replace(/\s+/gu, ' ')
  .replace(/ ?([{};,]) ?/gu, '$1')
  .trim()

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const policyOf = (script: string) =>
  `default-src 'none'; style-src ${hashOf(STYLES)}; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src ${script}`
const POLICY = policyOf("'none'")
/** Of pages with the quick way out: this one script and no other. */
const POLICY_WITH_WAY_OUT = policyOf(hashOf(LEAVE_SCRIPT))

/** The policy of a page as it is sent: nothing from anywhere, and no script but the way out where it stands. */
export const policyFor = (bytes: Buffer): string => (bytes.includes('<script>') ? POLICY_WITH_WAY_OUT : POLICY)
