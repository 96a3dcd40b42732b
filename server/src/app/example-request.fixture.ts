/** Something in the shape an endpoint takes, made from the treaty. For tests. */
import { z } from 'zod'
import { newId } from '../platform/ids.ts'

type Schema = { [key: string]: unknown } & {
  readonly type?: string
  readonly properties?: Record<string, Schema>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly minItems?: number
  readonly minLength?: number
  readonly minimum?: number
}

/** Something in the shape: the least of it, with ids of nothing. */
function example(schema: Schema): unknown {
  if ('const' in schema) return schema['const']
  if (schema.enum) return schema.enum[0]
  const choice = schema.anyOf ?? schema.oneOf
  if (choice) return example(choice[0]!)
  if (schema.type === 'object') return Object.fromEntries((schema.required ?? []).map((name) => [name, example(schema.properties![name]!)]))
  if (schema.type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => example(schema.items!))
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (schema.type === 'boolean') return false
  if (schema.type !== 'string') return null
  if (schema['format'] === 'uuid') return newId()
  if (schema['format'] === 'date') return '2024-11-25'
  if (schema['format'] === 'email') return 'ai@noi.vn'
  return (
    ['abc', 'body:abc', '13474', '2024-11-25', 'a@2024-11-25', '13474@2020-01-01', '01', '1'.repeat(schema.minLength ?? 1)].find((text) =>
      fits(schema, text),
    ) ?? 'x'
  )
}
const fits = (schema: Schema, text: string) =>
  text.length >= (schema.minLength ?? 0) &&
  [schema['pattern'] ?? '', ...((schema['allOf'] as Schema[] | undefined)?.map((one) => one['pattern'] ?? '') ?? [])].every((pattern) =>
    new RegExp(String(pattern), 'u').test(text),
  )

/** An example of what an endpoint takes; undefined where it takes nothing. */
export const exampleOf = (shape: z.ZodType | undefined) =>
  shape ? example(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema) : undefined
