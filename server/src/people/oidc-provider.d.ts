/** The little of oidc-provider that the tests of sign-on use; the package ships no types. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'
  interface Configuration {
    readonly clients: readonly { readonly client_id: string; readonly client_secret: string; readonly redirect_uris: readonly string[] }[]
    readonly claims: Readonly<Record<string, readonly string[]>>
    readonly conformIdTokenClaims: boolean
    readonly pkce: { readonly required: () => boolean }
    readonly findAccount: (
      context: unknown,
      id: string,
    ) => { readonly accountId: string; claims(): Promise<Readonly<Record<string, unknown>>> }
  }
  export default class Provider {
    constructor(issuer: string, configuration: Configuration)
    callback(): RequestListener
  }
}
