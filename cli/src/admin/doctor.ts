import { readSettings } from '@songhanh/server/platform/settings'
import { operations as en } from '@songhanh/words/en/operations'
import { operations as vi } from '@songhanh/words/vi/operations'
import { settings as enSettings } from '@songhanh/words/en/settings'
import { settings as viSettings } from '@songhanh/words/vi/settings'
import type { CliCommand } from '../command.ts'

/** Every setting from outside; those that hold a secret are told to be there and not printed. */
const SETTINGS = [
  'SONGHANH_DATA',
  'SONGHANH_NAME',
  'PORT',
  'SONGHANH_LISTEN',
  'SONGHANH_HOSTS',
  'SONGHANH_URL',
  'SONGHANH_TLS_CERT',
  'SONGHANH_TLS_KEY',
  'SONGHANH_OIDC_URL',
  'SONGHANH_OIDC_CLIENT',
  'SONGHANH_MAIL_FROM',
  'SONGHANH_BOUNDARIES',
] as const
const SECRETS = [
  'DATABASE_URL',
  'DATABASE_ADMIN_URL',
  'DATABASE_WORKER_URL',
  'DATABASE_AUTH_URL',
  'SONGHANH_OIDC_SECRET',
  'SONGHANH_SMTP_URL',
] as const

export const doctor: CliCommand = {
  name: 'doctor',
  usage: '',
  least: 0,
  summary: (words) => words.doctor,
  options: {},
  async run({ env, callerFolder, language, json, say }) {
    const words = (language === 'en' ? en : vi).doctor
    const meanings = language === 'en' ? enSettings : viSettings
    const settings = readSettings(env, callerFolder)
    const usual: Readonly<Record<string, string>> = {
      SONGHANH_DATA: settings.folder,
      PORT: String(settings.port),
      SONGHANH_LISTEN: settings.listen,
    }
    const told = [
      ...SETTINGS.map((name) => ({
        name,
        told: Boolean(env[name]) || usual[name] === undefined,
        value: env[name] || usual[name] || words.unset,
        meaning: meanings[name],
      })),
      ...SECRETS.map((name) => ({ name, told: true, value: env[name] ? words.secretSet : words.unset, meaning: meanings[name] })),
    ]
    const { examine } = await import('@songhanh/server/app/doctor')
    const findings = await examine(settings, words, language)
    if (json) say(JSON.stringify({ settings: told, findings }, null, 2))
    else {
      for (const { name, value, told: given, meaning } of told) say(words.setting(name, value, given, meaning))
      say('')
      for (const { state, says } of findings) say(`${words.title[state].padEnd(6)} ${says}`)
    }
    return findings.some(({ state }) => state === 'bad') ? 1 : 0
  },
}
