/** What must reach the server before a person leaves the desk: whoever types something that waits puts their saving here. */
const savings = new Set<() => Promise<boolean>>()

/** Answers how to take it away again. `save` says whether all is saved. */
export function beforeLeaving(save: () => Promise<boolean>): () => void {
  savings.add(save)
  return () => void savings.delete(save)
}

/** Saves what waits; false where something could not be saved and would be lost. */
export async function saveBeforeLeaving(): Promise<boolean> {
  const saved = await Promise.all([...savings].map((save) => save().catch(() => false)))
  return saved.every(Boolean)
}
