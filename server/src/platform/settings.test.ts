import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'
import { Told } from './told.ts'

test('untold, a place listens on loopback at 8080 with its own database', () => {
  const { port, listen, hosts, databaseUrl, tls } = readSettings({}, '/home/lan')
  expect({ port, listen, hosts, databaseUrl, tls }).toEqual({ port: 8080, listen: '127.0.0.1', hosts: [], databaseUrl: null, tls: null })
})

test('relative paths are those of the caller', () => {
  const settings = readSettings({ SONGHANH_DATA: 'dữ liệu', SONGHANH_TLS_CERT: 'a.pem', SONGHANH_TLS_KEY: '/b.pem' }, '/home/lan')
  expect(settings.folder).toBe('/home/lan/dữ liệu')
  expect(settings.tls).toEqual({ certificate: '/home/lan/a.pem', key: '/b.pem' })
})

test.each([
  [{ PORT: '80a' }, 'PORT'],
  [{ PORT: '65536' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ SONGHANH_TLS_CERT: 'a.pem' }, 'SONGHANH_TLS_KEY'],
  [{ SONGHANH_LISTEN: '0.0.0.0' }, 'SONGHANH_HOSTS'],
  [{ SONGHANH_SMTP_URL: 'smtp://a' }, 'SONGHANH_MAIL_FROM'],
  [{ SONGHANH_SMTP_URL: 'http://a', SONGHANH_MAIL_FROM: 'a@b.vn' }, 'SONGHANH_SMTP_URL'],
  [{ SONGHANH_URL: 'ke-hoach.example.vn' }, 'SONGHANH_URL'],
  [{ SONGHANH_URL: 'ftp://ke-hoach.example.vn' }, 'SONGHANH_URL'],
  [{ SONGHANH_URL: 'https://ke-hoach.example.vn/ke-hoach' }, 'SONGHANH_URL'],
  [{ SONGHANH_OIDC_URL: 'https://sso.example.vn/.well-known/openid-configuration', SONGHANH_OIDC_CLIENT: 'a' }, 'SONGHANH_OIDC_SECRET'],
])('%j cannot be used, and the sentence names the setting', (env, name) => {
  expect(() => readSettings(env, '/')).toThrow(Told)
  expect(() => readSettings(env, '/')).toThrow(name)
})

test('a place open to other machines knows its names', () => {
  expect(readSettings({ SONGHANH_LISTEN: '0.0.0.0', SONGHANH_HOSTS: 'Ke-Hoach.example.vn, 10.0.0.5:8443 ' }, '/').hosts).toEqual([
    'ke-hoach.example.vn',
    '10.0.0.5:8443',
  ])
  expect(readSettings({ SONGHANH_LISTEN: '::', SONGHANH_URL: 'https://ke-hoach.example.vn/' }, '/').url).toBe('https://ke-hoach.example.vn')
})
