/**
 * What somebody has typed on a page and not sent: it is kept while another person takes the desk, in the memory of this tab alone (a count of violence
 * must never lie in the storage of a browser), and given back to its writer only.
 */
export interface TypedText {
  /** What the field is called on the page. */
  readonly label: string
  readonly text: string
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** Secrets, searches, choices and the grid (which saves itself) are not text that waits. */
const TEXT = 'main textarea, main input:is([type=text], [type=number], [type=email], [type=tel], [type=date], :not([type]))'
const NOT_KEPT = '[autocomplete="one-time-code"], [role=grid] *, [role=search] *'

const isText = (target: EventTarget | null): target is Field =>
  target instanceof Element && target.matches(TEXT) && !target.matches(NOT_KEPT)

/** The fields that were touched, with what stood in them before. */
const touched = new Map<Field, string>()
/** The form, or else the sheet, whose button was pressed last: what the server takes then was its text. */
let pressed: Element | null = null

/** Begins to watch; answers how to stop. */
export function watchTyping(): () => void {
  const onFocus = ({ target }: Event) => {
    for (const field of touched.keys()) if (!field.isConnected) touched.delete(field)
    if (isText(target) && !touched.has(target)) touched.set(target, target.value)
  }
  const onPress = ({ target }: Event) => {
    if (target instanceof Element) pressed = target.closest('form') ?? target.closest('section, dialog, main')
  }
  const listeners = [
    ['focusin', onFocus],
    ['submit', onPress],
    ['click', onPress],
  ] as const
  for (const [name, listener] of listeners) document.addEventListener(name, listener, true)
  return () => {
    for (const [name, listener] of listeners) document.removeEventListener(name, listener, true)
    touched.clear()
  }
}

/** The server has taken what was sent: the fields it came from wait no longer. */
export function typingSaved(): void {
  for (const field of touched.keys()) if (pressed?.contains(field)) touched.set(field, field.value)
  pressed = null
}

const labelOf = (field: Field): string =>
  (field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? field.name).replaceAll(/\s+/gu, ' ').trim()

/** What stands in fields of this page and was not sent. */
export const unsentText = (): readonly TypedText[] =>
  [...touched].flatMap(([field, before]) =>
    field.isConnected && field.value !== before && field.value.trim() !== '' ? [{ label: labelOf(field), text: field.value }] : [],
  )

const kept = new Map<string, readonly TypedText[]>()

/** By person, never by computer: whoever sits down next does not get it. */
export const keptText = {
  of: (personId: string): readonly TypedText[] => kept.get(personId) ?? [],
  keep: (personId: string, texts: readonly TypedText[]): void =>
    void (texts.length === 0 ? kept.delete(personId) : kept.set(personId, texts)),
}

/** Puts texts back into the empty fields of the page that are called so; answers those for which there is none. */
export function putBack(texts: readonly TypedText[]): readonly TypedText[] {
  const free = [...document.querySelectorAll<Field>(TEXT)].filter((field) => isText(field) && field.value === '' && !field.readOnly)
  return texts.filter(({ label, text }) => {
    const field = free.find((one) => labelOf(one) === label)
    if (!field) return true
    free.splice(free.indexOf(field), 1)
    touched.set(field, '')
    // React hears of a value only by the setter of the element's own kind and an event.
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    return false
  })
}
