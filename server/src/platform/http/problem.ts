import type { Problem } from '@songhanh/api/endpoint'
import type { Refusal } from '@songhanh/core/basics/decision'
import { type Language, sentence } from '@songhanh/words/refusals'
import type { z } from 'zod'

const STATUS: Readonly<Record<string, number>> = {
  'basics.faults': 400,
  'basics.not-json': 400,
  'basics.no-file': 400,
  'basics.request-id-missing': 400,
  'basics.request-id-malformed': 400,
  'basics.not-signed-in': 401,
  'basics.foreign-page': 403,
  'people.no-right': 403,
  'people.not-for-this-key': 403,
  'people.second-factor-needed': 403,
  'people.account-not-open': 403,
  'people.not-own-role': 403,
  'people.own-typing': 403,
  'basics.version-conflict': 409,
  'basics.too-large': 413,
  'intake.too-large': 413,
  'collection.too-large': 413,
  'basics.wrong-content-type': 415,
  'basics.wrong-host': 421,
  'basics.too-many-requests': 429,
  'basics.unexpected': 500,
  'basics.stopping': 503,
}

/** The HTTP status of a refusal: by its code, 404 for what is not found, 422 for everything else that a rule refused. */
export const statusOf = (code: string): number => STATUS[code] ?? (code.endsWith('not-found') ? 404 : 422)

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

/** A refusal as an RFC 9457 problem document, in the language asked for. */
export function problemOf(refusal: Refusal, language: Language): z.output<typeof Problem> {
  const status = statusOf(refusal.code)
  return {
    type: `urn:songhanh:refusal:${refusal.code}`,
    title: TITLES[status] ?? 'Error',
    status,
    code: refusal.code,
    detail: sentence(refusal.code, refusal.params, language),
    ...(refusal.at === undefined ? {} : { at: refusal.at }),
    ...(refusal.faults === undefined
      ? {}
      : {
          faults: refusal.faults.map((fault) => ({
            at: fault.at ?? '',
            code: fault.code,
            detail: sentence(fault.code, fault.params, language),
          })),
        }),
  }
}

/** The first of our languages that the reader's browser asks for; Vietnamese where it asks for neither. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return wanted.find((language): language is Language => language === 'vi' || language === 'en') ?? 'vi'
}
