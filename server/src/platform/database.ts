import type { Json } from '@songhanh/core/ledger/entry'
import {
  Kysely,
  type DatabaseConnection,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import pg from 'pg'
import { copyRows } from './copy-rows.ts'
import type { DB } from './schema.ts'
import { values } from './values.ts'

/** The right to read, within one transaction. Only the query runner and the pipeline make one; it is dead when the transaction ends. */
export interface Reading {
  /** Rows of one statement with `$1 …` parameters. */
  query<R>(sql: string, params?: readonly unknown[]): Promise<R[]>
  /** The same transaction through Kysely, typed from the migrated database. */
  readonly db: Kysely<DB>
}

/** The right to write, within the one transaction of a command. */
export interface Writing extends Reading {
  readonly writing: true
  /** Lines of a COPY, made while those before them are written. Until they have ended, nothing else is asked of the transaction. */
  copyIn(statement: string, lines: AsyncIterable<string>): Promise<void>
}

/** What a transaction is opened as. The database resolves `session` itself: whoever speaks SQL here cannot become somebody else. */
export interface Opening {
  readonly readOnly: boolean
  readonly session: string | null
  readonly placeId: string
  readonly timeoutMs?: number
}

/** One login of the place's database with its connections. */
export interface Door {
  /** Runs `work` in one transaction: committed when it answers, rolled back when it throws. Tries again after a lost race (40001, 40P01). */
  transaction<T>(opening: Opening, work: (w: Writing) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const LOST_RACE = new Set(['40001', '40P01'])
const TRIES = 4

/** JSON for a `json` or `jsonb` parameter: `pg` would write an array as a PostgreSQL array. */
export const json = (value: Json): string => JSON.stringify(value)

function onlyThis(client: pg.PoolClient) {
  let ended = false
  let last: Promise<unknown> = Promise.resolve()
  // One after the other, as the wire has it, even where a caller asks for several at once.
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    if (ended) return Promise.reject(new Error('the transaction has ended: a Reading or Writing was kept beyond it'))
    const result = last.then(ask)
    last = result.catch(() => undefined)
    return result
  }
  const run = (sql: string, params: readonly unknown[]): Promise<pg.QueryResult> => inTurn(() => client.query(sql, params as unknown[]))
  const connection: DatabaseConnection = {
    async executeQuery<R>(compiled: { sql: string; parameters: readonly unknown[] }): Promise<QueryResult<R>> {
      const result = await run(compiled.sql, compiled.parameters)
      return { rows: result.rows as R[], numAffectedRows: BigInt(result.rowCount ?? 0) }
    },
    streamQuery: () => {
      throw new Error('streams are not opened inside a command')
    },
  }
  const nested = () => Promise.reject(new Error('a command has one transaction: no other is begun inside it'))
  const driver: Driver = {
    init: async () => undefined,
    acquireConnection: async () => connection,
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
    beginTransaction: nested,
    commitTransaction: nested,
    rollbackTransaction: nested,
  }
  const writing: Writing = {
    writing: true,
    query: async <R>(sql: string, params: readonly unknown[] = []) => (await run(sql, params)).rows as R[],
    copyIn: (statement, lines) => inTurn(() => copyRows(client, statement, lines)),
    db: new Kysely<DB>({
      dialect: {
        createAdapter: () => new PostgresAdapter(),
        createDriver: () => driver,
        createIntrospector: (db) => new PostgresIntrospector(db),
        createQueryCompiler: () => new PostgresQueryCompiler(),
      },
    }),
  }
  return {
    writing,
    end: () => {
      ended = true
    },
  }
}

/** Opens the connections of one login. `onLost` hears of idle connections that broke; without a listener that would end the process. */
export function openDoor(config: pg.PoolConfig, onLost: (error: Error) => void): Door {
  const pool = new pg.Pool({ max: 10, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000, ...config, types: values })
  pool.on('error', onLost)

  async function once<T>(opening: Opening, work: (w: Writing) => Promise<T>): Promise<T> {
    const client = await pool.connect()
    // A connection that breaks between two statements tells it by this event; unheard, it would end the process.
    client.on('error', onLost)
    const { writing, end } = onlyThis(client)
    let broken: Error | undefined
    try {
      // SET LOCAL only: nothing outlives the transaction, also behind a connection pooler. One trip for all.
      await client.query(
        `BEGIN ${opening.readOnly ? 'ISOLATION LEVEL REPEATABLE READ READ ONLY' : ''};
         SET LOCAL songhanh.session = ${pg.escapeLiteral(opening.session ?? '')};
         SET LOCAL songhanh.place = ${pg.escapeLiteral(opening.placeId)};
         SET LOCAL statement_timeout = ${Math.trunc(opening.timeoutMs ?? 15_000)};
         SET LOCAL idle_in_transaction_session_timeout = 60000;
         SET LOCAL timezone = 'Asia/Ho_Chi_Minh'`,
      )
      const answer = await work(writing)
      end()
      await client.query('COMMIT')
      return answer
    } catch (error) {
      end()
      // A connection that cannot roll back must not go back to the others.
      await client.query('ROLLBACK').catch((failure: Error) => {
        broken = failure
      })
      throw error
    } finally {
      client.off('error', onLost)
      client.release(broken)
    }
  }

  return {
    async transaction(opening, work) {
      for (let tries = 1; ; tries++) {
        try {
          return await once(opening, work)
        } catch (error) {
          if (tries >= TRIES || !LOST_RACE.has((error as { code?: string }).code ?? '')) throw error
        }
      }
    },
    close: () => pool.end(),
  }
}
