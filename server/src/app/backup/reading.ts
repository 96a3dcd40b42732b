import type { Client } from 'pg'
import type { Reading } from '../../platform/database.ts'

/** The open transaction of one connection, for what only asks. */
export const readingOf = (client: Client): Pick<Reading, 'query'> => ({
  query: async <R>(sql: string, params: readonly unknown[] = []) => (await client.query(sql, [...params])).rows as R[],
})
