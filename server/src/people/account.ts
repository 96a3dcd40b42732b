/** better-auth on its own login and schema: accounts, passwords, sessions, the second factor, a province's own sign-on. */
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '@songhanh/core/people/password'
import type pg from 'pg'
import { hashPassword, isPassword } from './password-hash.ts'

/** However busy, a person signs in again after a day's work (idleness ends a session after 30 minutes, in the database). */
const LONGEST_SESSION_SECONDS = 12 * 3600
/** Cookies of a session begin with it. */
export const COOKIE_PREFIX = 'songhanh'
/** Names of accounts: what the database's own check says. */
export const USERNAME = /^[a-z0-9][a-z0-9._-]{1,58}[a-z0-9]$/

/** A province's own sign-on by OpenID Connect; a person is found by their e-mail there, never added. */
export interface SignOn {
  readonly discoveryUrl: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface AccountSettings {
  /** Connections as songhanh_auth, whose search path is the schema auth. */
  readonly pool: pg.Pool
  /** 32 random bytes of this place; who knows them can forge cookies. */
  readonly secret: string
  /** The address people type, such as `https://songhanh.example.vn`. */
  readonly baseUrl: string
  readonly signOn: SignOn | null
}

/** What better-auth is told; its own rate limits and its sign-up are off: ours know an office behind one address, and nobody signs up. */
function options({ pool, secret, baseUrl, signOn }: AccountSettings) {
  return {
    appName: 'Song Hành',
    database: pool,
    secret,
    baseURL: baseUrl,
    basePath: '/api/auth',
    trustedOrigins: [baseUrl],
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: isPassword },
    },
    session: { expiresIn: LONGEST_SESSION_SECONDS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    account: { accountLinking: { enabled: true, trustedProviders: ['province'], allowDifferentEmails: false } },
    advanced: { cookiePrefix: COOKIE_PREFIX, useSecureCookies: baseUrl.startsWith('https:') },
    plugins: [
      username({ displayUsername: false, minUsernameLength: 3, maxUsernameLength: 60, usernameValidator: (name) => USERNAME.test(name) }),
      twoFactor({ issuer: 'Song Hành', backupCodeOptions: { amount: 10, length: 10 }, trustDeviceMaxAge: 0 }),
      genericOAuth({
        config: signOn
          ? [
              {
                providerId: 'province',
                ...signOn,
                pkce: true,
                scopes: ['openid', 'email', 'profile'],
                disableImplicitSignUp: true,
                disableSignUp: true,
              },
            ]
          : [],
      }),
    ],
  } satisfies BetterAuthOptions
}

export const openAccounts = (settings: AccountSettings) => betterAuth(options(settings))

export type Accounts = ReturnType<typeof openAccounts>
