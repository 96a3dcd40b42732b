import { describe, expect, it } from 'vitest'
import { COMMON_PASSWORDS } from './common-passwords.ts'
import { acceptPassword } from './password.ts'
import { VIETNAMESE_STEMS } from './vietnamese-passwords.ts'

const own = ['hanh.nguyen', 'Nguyễn Thị Hạnh', 'Ủy ban nhân dân huyện Ba Sông']
const judged = (password: string) => {
  const d = acceptPassword(password, own)
  return d.ok ? 'accepted' : d.refusal.code
}

describe('a password', () => {
  it('has at least 8 characters, counted as a person counts them, and may be a long sentence', () => {
    expect(judged('kýtự bé')).toBe('people.password-short')
    expect(judged('kýtự bé'.normalize('NFD'))).toBe('people.password-short')
    expect(judged('thuyềnvề')).toBe('accepted')
    expect(judged('Con thuyền xuôi mái nước song song, buồn điệp điệp gợi nhớ sông xưa')).toBe('accepted')
    expect(judged('ab1 '.repeat(50))).toBe('accepted')
    expect(judged('x1y'.repeat(67))).toBe('people.password-long')
  })
  it('is the same composed or decomposed', () => {
    const typed = 'gió đưa cành trúc'
    expect(acceptPassword(typed.normalize('NFD'), own)).toEqual(acceptPassword(typed, own))
  })
  it('needs no capital, digit or sign', () => {
    for (const password of ['traphabanmai', 'rươi kho niêu đất', '🐃 trâu ơi ta bảo']) expect(judged(password), password).toBe('accepted')
  })
  it('is not one everybody tries, however it is dressed', () => {
    for (const password of [
      ...[
        '12345678',
        'password',
        'P@ssw0rd',
        'Password123',
        'Admin@123',
        'Demo@123',
        'abcd1234',
        'qwertyuiop',
        '1qaz2wsx',
        'iloveyou',
        'kenboy00',
      ],
      ...[
        'matkhau123',
        'Mật khẩu 123',
        'MẬT KHẨU',
        'anhyeuem',
        'AnhYeuEm@1990',
        'm4tkh4u123',
        'vietnam2024',
        'Hanoi@2025',
        'ubnd@2024',
        'Songhanh@1',
      ],
      ...['11111111', 'aaaaaaaaaaa', '87654321', 'abcdefgh', '01011990', '19900101', '0912345678', '12121212'],
    ])
      expect(judged(password), password).toBe('people.password-common')
  })
  it('is not the person’s or the place’s own name', () => {
    expect(judged('hanh.nguyen')).toBe('people.password-own-name')
    expect(judged('HanhNguyen1988')).toBe('people.password-own-name')
    expect(judged('Nguyễn Thị Hạnh')).toBe('people.password-own-name')
    expect(judged('nguyenthihanh123')).toBe('people.password-own-name')
  })
  it('is judged without delay, whatever its length', () => {
    const begun = performance.now()
    expect(judged('ề'.repeat(1_000_000))).toBe('people.password-long')
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})

describe('the lists', () => {
  it('hold what a rule of length would let through, folded and once', () => {
    const common = COMMON_PASSWORDS.split(' ')
    expect(common).toHaveLength(3000)
    expect(new Set(common).size).toBe(3000)
    for (const word of common) expect(word.length).toBeGreaterThanOrEqual(8)
    expect(new Set(VIETNAMESE_STEMS).size).toBe(VIETNAMESE_STEMS.length)
    for (const stem of VIETNAMESE_STEMS) expect(stem).toMatch(/^[a-z]+$/)
  })
  it('are refused to the last word', () => {
    for (const word of COMMON_PASSWORDS.split(' ')) expect(judged(word), word).toBe('people.password-common')
    for (const stem of VIETNAMESE_STEMS) expect(judged(`${stem}12345678`), stem).toBe('people.password-common')
  })
})
