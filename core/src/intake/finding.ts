import type { Finding } from '../plans/content.ts'

/** How a rule found an item. Doubts lower the sureness by themselves: an item with a doubt is never sure. */
export function found(rule: string, sure: Finding['sure'] = 'high', doubts: readonly string[] = []): Finding {
  return { by: 'rule', rule, sure: doubts.length > 0 && sure === 'high' ? 'medium' : sure, ...(doubts.length > 0 ? { doubts } : {}) }
}
