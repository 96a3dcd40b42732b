/** What machines that gather pages are told: the counter is for everybody, the desk and everybody's searches are not. */
import { html } from './html.ts'
import { ROOT } from './reader.ts'

/** `robots.txt` of a place; `origin` is scheme and host as it was asked. */
export const robotsText = (origin: string): string =>
  ['User-agent: *', `Allow: ${ROOT}`, `Disallow: ${ROOT}/*/tim`, 'Disallow: /', '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n')

/** `sitemap.xml`: the list of releases and the first page of each that is public; everything else is reached from there. */
export const sitemapText = (origin: string, ids: readonly string[]): string =>
  html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      ${[ROOT, ...ids.map((id) => `${ROOT}/${id}`)].map((path) => html`<url><loc>${origin}${path}</loc></url> `)}</urlset
    > `.html
