/**
 * Work on pieces of which none has to do with another, in one transaction: while the database saves one, the next is read and decided. They are saved in
 * their order, one after the other.
 */
export async function pieceByPiece<Piece, Found, Decided>(
  pieces: readonly Piece[],
  steps: {
    read(piece: Piece): Promise<Found>
    decide(found: Found): Promise<Decided>
    save(decided: Decided): Promise<void>
  },
): Promise<void> {
  let saving = Promise.resolve()
  const reading = (n: number): Promise<Found> | null => {
    const piece = pieces[n]
    if (piece === undefined) return null
    const found = steps.read(piece)
    // Whoever waits for it hears of its failure; where nobody comes to wait, something else has failed before.
    found.catch(() => undefined)
    return found
  }
  try {
    let ahead = reading(0)
    for (let n = 1; ahead !== null; n++) {
      const found = await ahead
      ahead = reading(n)
      const decided = await steps.decide(found)
      await saving
      saving = steps.save(decided)
      saving.catch(() => undefined)
    }
  } catch (error) {
    // The first failure is the one to tell: whatever is asked of a transaction after it fails only for that reason.
    await saving
    throw error
  }
  await saving
}
