/** Parts of something long, in its order, none of which weighs more than can be held at once; what alone weighs more is a part of its own. */
export function inHand<T>(all: readonly T[], weightOf: (one: T) => number, most: number): readonly (readonly T[])[] {
  const parts: T[][] = []
  let weight = 0
  for (const one of all) {
    const own = weightOf(one)
    const part = parts.at(-1)
    if (part && weight + own <= most) {
      part.push(one)
      weight += own
    } else {
      parts.push([one])
      weight = own
    }
  }
  return parts
}
