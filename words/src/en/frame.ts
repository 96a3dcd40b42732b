import type { Catalogue } from '../catalogue.ts'
import type { frame as vi } from '../vi/frame.ts'

/** The frame of the desk in English. */
export const frame: Catalogue<typeof vi> = {
  product: 'Song Hành',
  tagline: 'The plan ledger',
  skip: 'Skip to main content',
  doors: {
    label: 'Main sections',
    toDo: 'To do',
    plans: 'Plans',
    progress: 'Measures',
    collection: 'Figures',
    reports: 'Reports',
    work: 'Work',
    administration: 'Directories and administration',
  },
  administration: {
    units: { title: 'Units', lead: 'What a code or a name meant on any day; mergers and splits.' },
    indicators: {
      title: 'Catalogue of indicators',
      lead: 'How each indicator is counted and by which source; the bounds of the national strategy.',
    },
    people: { title: 'People and roles', lead: 'Who holds which role, where, from when to when; adding, lending, handing over.' },
    ledger: { title: 'Ledger', lead: 'Who did what and when; download it and check its chain.' },
  },
  theme: { toDark: 'Switch to dark', toLight: 'Switch to light' },
  language: { label: 'Language', vi: 'Tiếng Việt', en: 'English' },
  demonstration: {
    title: 'Demonstration.',
    invented: 'All figures and people here are invented.',
    day: (day) => `Business day: ${day}.`,
    move: 'Move the business day',
    to: 'To',
    apply: 'Move',
    hint: 'The business day only moves forward, to see the plan at other times.',
  },
  signIn: {
    title: 'Sign in',
    lead: 'The demonstration has one sample officer. The access token is in the data folder of the demonstration, in the file token.',
    token: 'Access token',
    submit: 'Sign in',
    wrong: 'The access token is not right. Copy it from the file exactly as it stands.',
    empty: 'Enter the access token.',
    out: 'Sign out',
    change: 'Change over',
    changeKeys: 'Lock this page so that somebody else can sign in (Alt+L)',
    unsaved: 'Something just typed could not be saved. Leave the page and drop it?',
    kept: {
      lead: 'What you were typing when the desk was given over or locked itself; only you see it, and only until this page is closed.',
      noField: 'There is no such field here. Open the form you were filling and try again, or copy the text below.',
      back: 'Put it back',
      drop: 'Drop it',
    },
  },
  waiting: 'Loading…',
  retry: 'Reload',
  errors: {
    offline: 'The server cannot be reached. Check the network and reload.',
    unexpected: 'The server could not handle this request. Try again; if it keeps failing, tell the administrator.',
    notFound: 'There is no such page.',
    backToPlans: 'Back to the plans',
    broken: 'This page failed and stopped. Saved figures are not affected.',
    title: 'Error',
  },
  day: { hint: 'For example: 05/12/2025', wrong: 'This is not a date. Enter day/month/year, for example 05/12/2025.' },
}
