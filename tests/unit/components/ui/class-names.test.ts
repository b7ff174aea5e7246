import { describe, expect, it } from 'vitest'
import { cn } from '@/components/ui/class-names'

describe('cn', () => {
  it.each([
    ['names are joined in order', ['p-2', 'text-soft'], 'p-2 text-soft'],
    ['what does not apply is left out', [undefined, false, null, 'a'], 'a'],
    ['nothing stays nothing', [undefined], ''],
  ])('%s', (_name, values, expected) => {
    expect(cn(...values)).toBe(expected)
  })
})
