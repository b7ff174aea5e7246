import { describe, expect, it } from 'vitest'
import { ABSENT_HASH, checkPassword, hashPassword, verifyPassword } from '@/lib/core/password'

describe('R-14 password policy', () => {
  it.each([
    ['Ab1', 'tooShort'],
    ['abcdefgh', 'tooFewClasses'],
    ['ABCDEFG1', 'tooFewClasses'],
    ['Passw0rd', 'guessable'],
    ['P@ssw0rd123', 'guessable'],
    ['Dangqun2026!', 'guessable'],
    ['社区Abc123456', 'guessable'],
    ['Zhangsan#2026', 'sameAsUsername'],
    [`Aa1${'x'.repeat(126)}`, 'tooLong'],
  ])('refuses %s as %s', (password, problem) => {
    expect(checkPassword(password, 'zhangsan')).toContain(problem)
  })

  it.each(['Yun-Xi 48 bridge', '春水Mill!79', `Aa1${'z'.repeat(125)}`, 'tR7#kkqpw2'])(
    'accepts %s',
    (password) => {
      expect(checkPassword(password, 'zhangsan')).toEqual([])
    },
  )

  it('verifies what it hashed and nothing else', async () => {
    const hash = await hashPassword('Yun-Xi 48 bridge')
    expect(hash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$')).toBe(true)
    expect(await verifyPassword(hash, 'Yun-Xi 48 bridge')).toBe(true)
    expect(await verifyPassword(hash, 'Yun-Xi 48 Bridge')).toBe(false)
    expect(await verifyPassword('garbage', 'x')).toBe(false)
  })

  it('has a readable hash with the same cost for accounts that do not exist', async () => {
    expect(ABSENT_HASH.startsWith('$argon2id$v=19$m=19456,t=2,p=1$')).toBe(true)
    expect(await verifyPassword(ABSENT_HASH, '')).toBe(false)
  })
})
