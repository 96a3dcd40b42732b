import { describe, expect, it } from 'vitest'
import type { Block } from './official-document.ts'
import { onOnePage, roomBelow } from './one-page.ts'

const said = (text: string): Block => ({ kind: 'paragraph', text })
const words = (blocks: readonly Block[]) => blocks.map((block) => ('text' in block ? block.text : 'bảng'))
const MORE = 'Nội dung khác xem báo cáo.'
const room = roomBelow({ issuer: { superior: null, body: 'Ủy ban nhân dân\nhuyện Mẫu' }, subject: 'Kết quả năm 2024' })

describe('a summary', () => {
  it('that fits its page is left as it is', () => {
    const blocks = [said('Một.'), said('Hai.')]
    expect(onOnePage(room, blocks, [said('Ba.')], MORE)).toEqual([...blocks, said('Ba.')])
  })

  it('that does not is cut at a word, says that there is more, and keeps what must be said', () => {
    const kept = words(onOnePage(room, [said('Một.'), said('khó khăn '.repeat(2000)), said('Hai.')], [said('Ba.')], MORE))
    expect(kept).toHaveLength(4)
    expect(kept[1]).toMatch(/khăn…$/u)
    expect([kept[0], kept[2], kept[3]]).toEqual(['Một.', MORE, 'Ba.'])
  })

  it('has less room the longer the names in its head are, down to none', () => {
    const long = 'Ủy ban nhân dân xã có tên rất dài '.repeat(6)
    expect(roomBelow({ issuer: { superior: long, body: long }, subject: long })).toBeLessThan(room - 80)
    expect(words(onOnePage(0, [said('Một.')], [said('Ba.')], MORE))).toEqual([MORE, 'Ba.'])
  })
})
