import pg from 'pg'

const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMP_WITH_ZONE = 1184
const INT8 = 20

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`a bigint beyond ±2^53 was read as a number: ${text}`)
  return value
}

/**
 * How PostgreSQL's values look in the code: `date` is a `PlainDate` (text), `timestamptz` an `Instant` (text, milliseconds), `bigint` a
 * number that must be safe, `numeric` stays text so that no digit is lost, json comes parsed.
 */
export const values: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE || oid === TIMESTAMP) return (text: string) => text
    if (oid === TIMESTAMP_WITH_ZONE) return (text: string) => new Date(text).toISOString()
    if (oid === INT8) return wholeNumber
    return pg.types.getTypeParser(oid, format as 'text') as (text: string) => unknown
  }) as typeof pg.types.getTypeParser,
}
