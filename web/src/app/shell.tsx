import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { signOut } from '@songhanh/api/people'
import { useIdleLock } from '../people/idle-lock.ts'
import { accessToken } from '../people/token.ts'
import { ask } from './ask.ts'
import { DemonstrationBanner } from './demonstration-banner.tsx'
import { doors } from './doors.ts'
import { useLanguage } from './language.tsx'
import { placeQuery } from './queries.ts'
import { currentTheme, keepTheme } from './theme.ts'
import { useFrameWords } from './words.ts'

/** The frame around every page of the desk: the navy bar, the doors, the banner of the demonstration place. */
export function Shell() {
  const words = useFrameWords()
  const { place, person, businessDay } = useSuspenseQuery(placeQuery).data
  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="bar">
        <Link to="/" className="brand">
          <i aria-hidden="true" />
          <b>{words.product}</b>
          <span className="brand-place">{place.name}</span>
        </Link>
        <span className="grow" />
        <LanguageSwitch />
        <ThemeSwitch />
        <Link to="/account" className="who">
          {person.name}
        </Link>
        <SignOut />
      </header>
      <div className="shell">
        <nav className="doors" aria-label={words.doors.label}>
          {doors.map((door) => (
            <Link key={door.to} to={door.to} activeProps={{ 'aria-current': 'page' }}>
              {words.doors[door.word]}
            </Link>
          ))}
        </nav>
        <div className="room">
          {place.demonstration ? <DemonstrationBanner businessDay={businessDay} rights={person.rights} /> : null}
          <Outlet />
        </div>
      </div>
    </>
  )
}

function LanguageSwitch() {
  const words = useFrameWords()
  const { language, choose } = useLanguage()
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <button type="button" className="bar-button" lang={other} onClick={() => choose(other)}>
      {words.language[other]}
    </button>
  )
}

function ThemeSwitch() {
  const words = useFrameWords()
  const [theme, setTheme] = useState(currentTheme)
  const other = theme === 'light' ? 'dark' : 'light'
  const label = other === 'dark' ? words.theme.toDark : words.theme.toLight
  return (
    <button
      type="button"
      className="bar-button"
      aria-label={label}
      title={label}
      onClick={() => {
        keepTheme(other)
        setTheme(other)
      }}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  )
}

function SignOut() {
  const words = useFrameWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const leave = useCallback(async () => {
    // The session ends on the server first; without a network it ends there by itself, and the next person sees nothing here either way.
    await ask<typeof signOut>('POST', '/api/sign-out', {}).catch(() => undefined)
    accessToken.forget()
    queries.clear()
    await navigate({ to: '/sign-in', search: { back: '/' } })
  }, [queries, navigate])
  useIdleLock(useCallback(() => void leave(), [leave]))
  return (
    <button type="button" className="bar-button" onClick={() => void leave()}>
      {words.signIn.out}
    </button>
  )
}
