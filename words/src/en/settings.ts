import type { Catalogue } from '../catalogue.ts'
import type { settings as vi } from '../vi/settings.ts'

export const settings: Catalogue<typeof vi> = {
  SONGHANH_DATA: 'the data folder',
  SONGHANH_NAME: 'the name of the office, needed at the first opening only',
  PORT: 'the port listened on',
  SONGHANH_LISTEN: 'the address listened on; 0.0.0.0 lets other machines in',
  SONGHANH_HOSTS: 'other host names of this machine, separated by commas',
  SONGHANH_URL: 'the address people type, https://…',
  SONGHANH_TLS_CERT: 'the certificate, where no proxy takes care of TLS',
  SONGHANH_TLS_KEY: 'the key of the certificate',
  SONGHANH_OIDC_URL: 'the province’s own sign-on: its OpenID Connect configuration',
  SONGHANH_OIDC_CLIENT: 'the client at that sign-on',
  SONGHANH_OIDC_SECRET: 'the secret of that client',
  SONGHANH_SMTP_URL: 'the mail server, smtp://… or smtps://…',
  SONGHANH_MAIL_FROM: 'whom mail comes from',
  SONGHANH_BOUNDARIES: 'a GeoJSON file of boundaries for the maps',
  SONGHANH_SIGNERS: 'a PEM file of certificates trusted for signed copies',
  DATABASE_URL: 'a PostgreSQL of one’s own, by the login songhanh_app; without it the one that comes along',
  DATABASE_ADMIN_URL: 'an administrator’s login: makes and upgrades the schema, backs up, restores',
  DATABASE_WORKER_URL: 'the login of jobs, where its password is not that of DATABASE_URL',
  DATABASE_AUTH_URL: 'the login of accounts, where its password is not that of DATABASE_URL',
}
