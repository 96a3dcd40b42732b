import { findByWords } from '@songhanh/core/basics/find-by-words'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { type Thing, useFoundByServer, useThings } from './things.ts'
import { useSearchWords } from './words.ts'
import './search.css'

const MOST = 12

/** One field over all that the person may see. The arrows choose, Enter opens, Escape closes; the mouse may do the same. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useSearchWords()
  const navigate = useNavigate()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const { things, waiting, incomplete } = useThings()
  const byServer = useFoundByServer(useDeferredValue(query))
  const found = [...findByWords(things, query, MOST), ...byServer]
  const at = Math.min(chosen, found.length - 1)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])

  const open = ({ href }: Thing) => {
    onClose()
    void navigate({ href })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // A syllable still being typed by an input method keeps its keys.
    if (event.nativeEvent.isComposing) return
    const one = found[at]
    if (event.key === 'Enter' && one !== undefined) open(one)
    else if (event.key === 'ArrowDown') setChosen(found.length === 0 ? 0 : (at + 1) % found.length)
    else if (event.key === 'ArrowUp') setChosen(found.length === 0 ? 0 : (at + found.length - 1) % found.length)
    else return
    event.preventDefault()
  }
  const asked = query.trim() !== ''
  return (
    <dialog ref={dialog} className="search-dialog" aria-label={words.title} onClose={onClose}>
      <div className="search-field">
        <input
          type="text"
          role="combobox"
          aria-label={words.title}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-describedby={`${id}-hint`}
          aria-autocomplete="list"
          {...(found.length === 0 ? {} : { 'aria-activedescendant': `${id}-${at}` })}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={words.placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
      <div role="listbox" id={`${id}-list`} aria-label={words.title}>
        {found.map((thing, index) => (
          <button
            type="button"
            tabIndex={-1}
            key={`${thing.kind} ${thing.href} ${thing.name}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseMove={() => setChosen(index)}
            onClick={() => open(thing)}
          >
            <span className="search-kind">{words.kinds[thing.kind]}</span>
            <span className="search-name">
              {thing.code === undefined ? null : <b>{thing.code} </b>}
              {thing.name}
            </span>
            {thing.of === undefined ? null : <span className="search-of">{thing.of}</span>}
          </button>
        ))}
      </div>
      <p className="note" role="status">
        {asked && found.length > 0 ? words.found(found.length) : null}
        {asked && found.length === 0 && !waiting ? words.none(query.trim()) : null}
        {waiting ? ` ${words.waiting}` : null}
        {incomplete ? ` ${words.incomplete}` : null}
      </p>
      <p className="note" id={`${id}-hint`}>
        {words.hint}
      </p>
    </dialog>
  )
}
