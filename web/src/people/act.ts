import { useState } from 'react'
import { Refused } from '../app/ask.ts'
import { sentenceOf } from '../app/errors.tsx'
import { useFrameWords } from '../app/words.ts'

/** Runs an act of a form: whether it is under way, and the sentence of its refusal with those of each field. */
export function useAct() {
  const frame = useFrameWords()
  const [waiting, setWaiting] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const run = async (work: () => Promise<void>): Promise<void> => {
    setWaiting(true)
    setRefused(null)
    try {
      await work()
    } catch (error) {
      const details = error instanceof Refused ? error.faults.map((fault) => fault.detail) : []
      setRefused([sentenceOf(error, frame), ...details].join(' '))
    } finally {
      setWaiting(false)
    }
  }
  return { waiting, refused, run }
}
