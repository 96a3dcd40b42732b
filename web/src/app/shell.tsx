import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { capacity } from '../people/capacity.ts'
import { KeptText } from '../people/kept-text.tsx'
import { Leave } from '../people/leave.tsx'
import { SearchButton } from '../search/search-button.tsx'
import { DemonstrationBanner } from './demonstration-banner.tsx'
import { doorsOf } from './doors.ts'
import { useLanguage } from './language.tsx'
import { placeQuery } from './queries.ts'
import { currentTheme, keepTheme } from './theme.ts'
import { useFrameWords } from './words.ts'

// Most people hold one role: they need not fetch it.
const CapacityChoice = lazy(() => import('../people/capacity-choice.tsx').then((found) => ({ default: found.CapacityChoice })))

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
        <SearchButton />
        <LanguageSwitch />
        <ThemeSwitch />
        <Link to="/account" className="who">
          {person.name}
        </Link>
        <Leave />
      </header>
      <div className="shell">
        <nav className="doors" aria-label={words.doors.label}>
          {doorsOf(person.rights).map((door) => (
            <Link key={door.to} to={door.to} activeProps={{ 'aria-current': 'page' }}>
              {words.doors[door.word]}
            </Link>
          ))}
        </nav>
        <div className="room">
          {place.demonstration ? <DemonstrationBanner businessDay={businessDay} rights={person.rights} /> : null}
          {person.roles.length > 1 || capacity.read() !== null ? (
            <Suspense fallback={<CapacityToCome />}>
              <CapacityChoice key={person.id} />
            </Suspense>
          ) : null}
          <KeptText personId={person.id} />
          <Outlet />
        </div>
      </div>
    </>
  )
}

/** As high as what will stand here: a page must not move under the hand when it arrives. */
const CapacityToCome = () => (
  <div className="capacity" aria-hidden="true">
    <select disabled />
  </div>
)

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
