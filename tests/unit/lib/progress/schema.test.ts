import { describe, expect, it } from 'vitest'
import { exportTableInput, progressParams } from '@/lib/progress/schema'

const ID = '0197b0a0-0000-7000-8000-000000000001'

describe('progressParams', () => {
  it('reads what it knows', () => {
    expect(
      progressParams.parse({ township: ID, on: '2025-06-30', month: '2025-06', area: 'SHORT', page: '2' }),
    ).toMatchObject({
      township: ID,
      on: '2025-06-30',
      month: '2025-06',
      area: 'SHORT',
      page: 2,
      perPage: 100,
    })
  })

  it('falls back where the address says nonsense', () => {
    const params = progressParams.parse({
      township: 'x',
      on: '2025-02-30',
      month: '2025-13',
      area: 'GREEN',
      domain: '',
      page: '-1',
      perPage: '7',
      evil: '1',
    })
    expect(Object.entries(params).filter(([, value]) => value !== undefined)).toEqual([
      ['counting', 'THEN'],
      ['page', 1],
      ['perPage', 100],
    ])
  })
})

describe('exportTableInput', () => {
  it('takes an empty field as not asked', () => {
    expect(exportTableInput.parse({ format: 'csv', township: '', area: '' })).toEqual({ format: 'csv' })
  })

  it.each([
    [{ format: 'pdf' }],
    [{ format: 'csv', on: '2025-02-30' }],
    [{ format: 'csv', township: 'x' }],
    [{ format: 'csv', stranger: '1' }],
    [{}],
  ])('refuses %j', (input) => {
    expect(exportTableInput.safeParse(input).success).toBe(false)
  })
})
