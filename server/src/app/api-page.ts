import type { Endpoint } from '@songhanh/api/endpoint'
import { openApi } from '@songhanh/api/openapi'
import { apiPage as en } from '@songhanh/words/en/api-page'
import { sentence } from '@songhanh/words/refusals'
import { apiPage as vi } from '@songhanh/words/vi/api-page'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Page } from '../platform/http/server.ts'
import { languageOf } from '../platform/http/problem.ts'

const WORDS = { vi, en }
const STYLE = `body{font:16px/1.55 "Source Sans 3",system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b2733;background:#fbf8f1}
h2{margin-top:2.5rem;border-top:1px solid #d9d2c3;padding-top:1rem;font-size:1.1rem}code,pre{font-family:ui-monospace,monospace;font-size:.9em}
pre{overflow:auto;max-height:22rem;background:#fff;border:1px solid #d9d2c3;padding:.75rem}dt{font-weight:600;margin-top:.75rem}dd{margin:0}`
/** The page's own style is allowed by its hash: no other inline style is. */
const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

const escaped = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)

function schemaText(shape: z.ZodType, io: 'input' | 'output'): string {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
  return `<pre>${escaped(JSON.stringify(schema, null, 1))}</pre>`
}

function section(endpoint: Endpoint, language: 'vi' | 'en'): string {
  const words = WORDS[language]
  const who = endpoint.may === 'anybody' ? words.anybody : endpoint.may === 'signed-in' ? words.signedIn : words.right(endpoint.may)
  const entry = (term: string, html: string) => `<dt>${escaped(term)}</dt><dd>${html}</dd>`
  const refusals = endpoint.refusals.map((code) => `<li><code>${escaped(code)}</code> ${escaped(sentence(code, {}, language))}</li>`)
  return `<section id="${endpoint.id}"><h2><code>${endpoint.method} ${escaped(endpoint.path)}</code></h2><p lang="en">${escaped(endpoint.summary)}</p><dl>${[
    entry(words.may, escaped(who)),
    ...(endpoint.params ? [entry(words.params, schemaText(endpoint.params, 'input'))] : []),
    ...(endpoint.query ? [entry(words.query, schemaText(endpoint.query, 'input'))] : []),
    ...(endpoint.body ? [entry(words.body, schemaText(endpoint.body, 'input'))] : []),
    ...(endpoint.upload ? [entry(words.upload, '<code>file</code>')] : []),
    entry(words.answer, schemaText(endpoint.answer, 'output')),
    ...(refusals.length > 0 ? [entry(words.refusals, `<ul>${refusals.join('')}</ul>`)] : []),
  ].join('')}</dl></section>`
}

/** The endpoints for people to read, without any JavaScript. */
function apiPageHtml(endpoints: readonly Endpoint[], language: 'vi' | 'en'): string {
  const words = WORDS[language]
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title><style>${STYLE}</style>
<h1>${words.title}</h1><p>${words.lead} <a href="/api/openapi.json">openapi.json</a></p><p>${words.signing}</p><p>${words.refusing}</p>
${endpoints.map((endpoint) => section(endpoint, language)).join('\n')}</html>`
}

/** Serves the OpenAPI document and the page made from the same endpoints. */
export function apiPages(endpoints: readonly Endpoint[], version: string): Page {
  return (app) => {
    const document = JSON.stringify(openApi(endpoints, version))
    app.get('/api/openapi.json', (_request, reply) => reply.type('application/json').send(document))
    app.get('/api/docs', (request, reply) =>
      reply
        .header('content-security-policy', `default-src 'none'; style-src ${STYLE_HASH}; frame-ancestors 'none'; base-uri 'none'`)
        .type('text/html; charset=utf-8')
        .send(apiPageHtml(endpoints, languageOf(request.headers['accept-language']))),
    )
  }
}
