import { z } from 'zod'
import { type Endpoint, IDEMPOTENCY_HEADER, Problem } from './endpoint.ts'

type Json = Readonly<Record<string, unknown>>

const schemaOf = (shape: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { target: 'draft-2020-12', io, unrepresentable: 'any' }) as Json & {
    $schema?: string
  }
  return schema
}

const CAPACITY = {
  name: 'x-capacity',
  in: 'header',
  description: 'The id of the one of my roles that this is done in; the ledger names it. Without it all of them count.',
  schema: { type: 'string', format: 'uuid' },
}
const DEVICE_TIME = {
  name: 'x-device-time',
  in: 'header',
  description: 'The clock of the sender’s machine, kept in the ledger beside the server’s.',
  schema: { type: 'string', format: 'date-time' },
}

function parameters({ params, query, method, may }: Endpoint): Json[] {
  const from = (place: 'path' | 'query', shape: z.ZodObject | undefined): Json[] => {
    if (!shape) return []
    const { properties = {}, required = [] } = schemaOf(shape, 'input') as { properties?: Json; required?: readonly string[] }
    return Object.entries(properties).map(([name, schema]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema,
    }))
  }
  const id = { name: IDEMPOTENCY_HEADER, in: 'header', required: true, schema: { type: 'string', minLength: 8, maxLength: 100 } }
  const said = [...(may === 'anybody' ? [] : [CAPACITY]), ...(method === 'GET' ? [] : [id, DEVICE_TIME])]
  return [...from('path', params), ...from('query', query), ...said]
}

function requestBody({ body, upload }: Endpoint): Json {
  if (upload) {
    const file = {
      type: 'object',
      properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
      required: ['file'],
    }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } }
  }
  return body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } } : {}
}

const answered = ({ answer, download }: Endpoint): Json =>
  download
    ? { 'application/octet-stream': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } } }
    : { 'application/json': { schema: schemaOf(answer, 'output') } }

const operation = (endpoint: Endpoint): Json => ({
  operationId: endpoint.id,
  summary: endpoint.summary,
  ...(endpoint.may === 'anybody' ? { security: [] } : {}),
  'x-right': endpoint.may,
  'x-refusals': endpoint.refusals,
  parameters: parameters(endpoint),
  ...requestBody(endpoint),
  responses: {
    200: { description: 'Done.', content: answered(endpoint) },
    default: {
      description: 'Refused; nothing was written.',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  },
})

/** The treaty as an OpenAPI 3.1 document. */
export function openApi(endpoints: readonly Endpoint[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const endpoint of endpoints) (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operation(endpoint)
  return {
    openapi: '3.1.0',
    info: { title: 'Song Hành', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    security: [{ bearer: [] }, { cookie: [] }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'songhanh.session_token' },
      },
    },
  }
}
