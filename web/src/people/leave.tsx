import type { signOut } from '@songhanh/api/people'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import { ask } from '../app/ask.ts'
import { saveBeforeLeaving } from '../app/before-leaving.ts'
import { placeQuery } from '../app/queries.ts'
import { keptText, unsentText, watchTyping } from '../app/typed-text.ts'
import { useFrameWords } from '../app/words.ts'
import { capacity } from './capacity.ts'
import { useIdleLock } from './idle-lock.ts'
import { recentPeople, signedInAs, withRecent } from './recent-people.ts'
import { accessToken } from './token.ts'

/**
 * The ways out of the desk. Signing out forgets the person; changing over keeps their name and page on this computer, so that a colleague
 * signs in and they come back in a few keys. Either way the session ends, and what was typed stands on the server as theirs, or, not yet sent, waits for them in this tab.
 */
export function Leave() {
  const words = useFrameWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { id, name } = useSuspenseQuery(placeQuery).data.person

  const leave = useCallback(
    async (comesBack: boolean) => {
      const here = signedInAs.read()
      const page = window.location.pathname + window.location.search
      keptText.keep(id, comesBack ? [...keptText.of(id), ...unsentText()] : [])
      const others = recentPeople.read().filter(({ username }) => username !== here)
      // The session ends on the server first; without a network it ends there by itself, and the next person sees nothing here either way.
      await ask<typeof signOut>('POST', '/api/sign-out', {}).catch(() => undefined)
      accessToken.forget()
      capacity.choose(null)
      queries.clear()
      // Signing out has cleared all that the browser kept for this place; the list is written after it.
      recentPeople.keep(comesBack && here !== null ? withRecent(others, { username: here, name, page }) : others)
      await navigate({ to: '/sign-in', search: { back: '/' } })
    },
    [queries, navigate, id, name],
  )
  const saveAndLeave = useCallback(
    async (comesBack: boolean) => {
      const saved = await saveBeforeLeaving()
      // Who comes back finds what they typed; who signs out is told that it goes.
      if ((saved && (comesBack || unsentText().length === 0)) || window.confirm(words.signIn.unsaved)) await leave(comesBack)
    },
    [leave, words],
  )
  const change = useCallback(() => void saveAndLeave(true), [saveAndLeave])

  // Nobody is there to answer a question: what can be saved is, and the desk closes.
  useIdleLock(useCallback(() => void saveBeforeLeaving().then(() => leave(true)), [leave]))
  useEffect(watchTyping, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyL') return
      event.preventDefault()
      change()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [change])

  return (
    <>
      <button type="button" className="bar-button change-over" aria-keyshortcuts="Alt+L" title={words.signIn.changeKeys} onClick={change}>
        {words.signIn.change}
      </button>
      <button type="button" className="bar-button" onClick={() => void saveAndLeave(false)}>
        {words.signIn.out}
      </button>
    </>
  )
}
