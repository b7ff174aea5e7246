import { describe, expect, it } from 'vitest'
import { columns, table } from '@/scripts/lib/banner'

describe('table', () => {
  it('counts a Chinese character as two columns', () => {
    expect(columns('ab邻里')).toBe(6)
    expect(
      table([
        ['角色', 'x'],
        ['a', 'y'],
      ]),
    ).toBe('    角色   x\n    a      y')
  })
})
