import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { frame } from '@songhanh/words/vi/frame'
import { type Status, StatusMark, StatusTag } from './status-mark.tsx'

const all = Object.keys(frame.states) as Status[]

test('each state has a shape of its own, told apart without any colour', () => {
  const shapes = all.map((status) => renderToStaticMarkup(<StatusMark status={status} />).replaceAll(/var\(--[\w-]+\)/g, 'black'))
  expect(new Set(shapes).size).toBe(all.length)
})

test('a mark is hidden from screen readers and its word is read', () => {
  const tag = renderToStaticMarkup(<StatusTag status="no-data" word={frame.states['no-data']} />)
  expect(tag).toContain('aria-hidden="true"')
  expect(tag).toContain(frame.states['no-data'])
})
