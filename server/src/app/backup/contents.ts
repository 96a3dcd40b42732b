import type { Migration } from '../../platform/migrate.ts'

/** What stands at the head of a backup. */
export interface Head {
  readonly version: string
  readonly at: string
  readonly place: { readonly id: string; readonly name: string }
  /** The schema the rows were taken from. */
  readonly migrations: readonly Pick<Migration, 'name' | 'sha256'>[]
  /** The small files of the data folder, by name: without its secret, second factors and cookies of the restored place would be void. */
  readonly files: Readonly<Record<string, string>>
}

export interface Table {
  readonly schema: string
  readonly name: string
  readonly columns: readonly string[]
}

/** What a table held, counted while it was written. */
export interface Counted {
  readonly rows: number
  readonly sha256: string
}

/** What stands at the foot: how many tables, and where the ledger's chain ended in the same snapshot. */
export interface Foot {
  readonly tables: number
  readonly rows: number
  readonly ledger: { readonly checked: number; readonly unsealed: number; readonly head: string }
}
