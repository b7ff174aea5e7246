import { describe, expect, it } from 'vitest'
import { cn } from '@/components/ui/class-names'

describe('cn', () => {
  it.each([
    ['the later padding wins', ['p-2', 'p-4'], 'p-4'],
    ['size and colour of text stay side by side', ['text-table', 'text-soft'], 'text-table text-soft'],
    ['the later size of text wins', ['text-table', 'text-body'], 'text-body'],
    ['the later colour wins', ['text-red', 'text-white'], 'text-white'],
    ['nothing is dropped silently', [undefined, false, 'a'], 'a'],
  ])('%s', (_name, values, expected) => {
    expect(cn(...values)).toBe(expected)
  })
})
