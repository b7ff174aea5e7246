import { describe, expect, it } from 'vitest'
import { isWithin } from '@/components/layout/menu-entry'

describe('isWithin', () => {
  it.each([
    ['/', '/', true],
    ['/', '/centers', false],
    ['/centers', '/centers', true],
    ['/centers', '/centers/1/edit', true],
    ['/centers', '/centers-old', false],
    ['/centers', '/', false],
  ])('%s at %s', (href, pathname, expected) => {
    expect(isWithin(href, pathname)).toBe(expected)
  })
})
