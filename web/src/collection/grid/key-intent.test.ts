import { describe, expect, it } from 'vitest'
import { intentOf } from './key-intent.ts'

const press = (key: string, more: Partial<Parameters<typeof intentOf>[0]> = {}) =>
  intentOf({ key, ctrl: false, shift: false, editing: false, several: false, ...more })

describe('a key in the grid', () => {
  it('moves with arrows, Enter goes down, Shift+Enter up', () => {
    expect(press('ArrowLeft')).toEqual({ do: 'move', rows: 0, columns: -1, extend: false })
    expect(press('Enter')).toEqual({ do: 'move', rows: 1, columns: 0, extend: false })
    expect(press('Enter', { shift: true })).toEqual({ do: 'move', rows: -1, columns: 0, extend: false })
  })

  it('extends the selection with Shift and an arrow', () => {
    expect(press('ArrowDown', { shift: true })).toMatchObject({ rows: 1, extend: true })
  })

  it('leaves left and right to the text while it is edited, but not up and down', () => {
    expect(press('ArrowLeft', { editing: true })).toBeNull()
    expect(press('ArrowDown', { editing: true })).toMatchObject({ rows: 1 })
  })

  it('leaves Ctrl+Z to the text while it is edited', () => {
    expect(press('z', { ctrl: true })).toEqual({ do: 'undo' })
    expect(press('Z', { ctrl: true, shift: true })).toEqual({ do: 'redo' })
    expect(press('z', { ctrl: true, editing: true })).toBeNull()
  })

  it('deletes one sign with Backspace in one cell, and the content of many', () => {
    expect(press('Backspace')).toBeNull()
    expect(press('Backspace', { several: true })).toEqual({ do: 'clear' })
  })

  it('takes letters and digits for the cell', () => {
    expect(press('7')).toBeNull()
    expect(press('ơ')).toBeNull()
  })

  it('lets people out with F6', () => {
    expect(press('F6', { editing: true })).toEqual({ do: 'leave' })
  })
})
