import { type Language, writeNumber } from '@songhanh/words/writing'

/** The value of a field of an item as one line for people: lists by commas, the parts of a compound by dots, what is not there by `nothing`. */
export function written(value: unknown, language: Language, nothing: string): string {
  if (value === null || value === undefined || value === '') return nothing
  if (typeof value === 'string') return value
  // A year is not grouped: 2025, never 2.025.
  if (typeof value === 'number')
    return Number.isInteger(value) && value >= 1900 && value <= 2100 ? String(value) : writeNumber(language, value)
  if (Array.isArray(value)) return value.length === 0 ? nothing : value.map((one) => written(one, language, nothing)).join(', ')
  if (typeof value !== 'object') return JSON.stringify(value)
  const parts = Object.values(value).filter((part) => part !== null)
  return parts.length === 0 ? nothing : parts.map((part) => written(part, language, nothing)).join(' · ')
}
