import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { STATES } from '@songhanh/core/progress/judge'
import { progress } from '@songhanh/words/vi/progress'
import { StatusMark, StatusTag } from './status-mark.tsx'

test('each state has a shape of its own, told apart without any colour', () => {
  const shapes = STATES.map((status) => renderToStaticMarkup(<StatusMark status={status} />).replaceAll(/var\(--[\w-]+\)/g, 'black'))
  expect(new Set(shapes).size).toBe(STATES.length)
})

test('a mark is hidden from screen readers and its word is read', () => {
  const tag = renderToStaticMarkup(<StatusTag status="no-figure" word={progress.states['no-figure']} />)
  expect(tag).toContain('aria-hidden="true"')
  expect(tag).toContain(progress.states['no-figure'])
})
