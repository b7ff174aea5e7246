import { describe, expect, it } from 'vitest'
import { circularParams, exportCircularInput } from '@/lib/briefings/schema'

describe('circularParams', () => {
  it('falls back to the fonts of offices and to no choice at all', () => {
    expect(circularParams.parse({ fonts: 'COMIC', month: '2025-00', on: 'today' })).toEqual({
      month: undefined,
      on: undefined,
      township: undefined,
      fonts: 'OFFICE',
    })
  })
})

describe('exportCircularInput', () => {
  it('fills in the fonts', () => {
    expect(exportCircularInput.parse({ month: '2025-06', on: '' })).toEqual({
      month: '2025-06',
      fonts: 'OFFICE',
    })
  })

  it.each([[{ fonts: 'COMIC' }], [{ month: '2025-13' }], [{ township: '1' }], [{ path: '../x' }]])(
    'refuses %j',
    (input) => {
      expect(exportCircularInput.safeParse(input).success).toBe(false)
    },
  )
})
