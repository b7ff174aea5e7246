import { describe, expect, it } from 'vitest'
import { safeNextPath } from '@/lib/auth/next-path'

describe('R-24 where to go after signing in', () => {
  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '\\/evil.example',
    'javascript:alert(1)',
    '/%0d%0aSet-Cookie:x',
    '/a%2f%2fevil',
    '/a//b',
    `/${'a'.repeat(2000)}`,
    '/api/auth/csrf',
    '',
    undefined,
    ['/centers'],
    '/a b',
    '/<script>',
  ])('%s leads home', (value) => {
    expect(safeNextPath(value)).toBe('/')
  })

  it.each(['/centers', '/centers?page=2&sort=name.asc', '/reports/0199-aa/2025-06'])(
    '%s is kept',
    (value) => {
      expect(safeNextPath(value)).toBe(value)
    },
  )
})
