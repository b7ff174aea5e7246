import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  choice,
  optionalId,
  optionalMonth,
  pageParams,
  searchText,
  sortParam,
  withParams,
} from '@/lib/core/search-params'

const params = z.object({
  ...pageParams,
  q: searchText,
  sort: sortParam(['name', 'code'], { key: 'code', direction: 'asc' }),
  state: choice(['open', 'closed'], 'open'),
  unit: optionalId,
  month: optionalMonth,
})

describe('R-37 search parameters fall back to defaults', () => {
  it.each([
    [{ page: '-1' }],
    [{ page: '1e9' }],
    [{ page: 'NaN' }],
    [{ page: '1.5' }],
    [{ page: ['x', '2'] }],
    [{ perPage: '100000' }],
    [{ sort: 'passwordHash.asc' }],
    [{ sort: 'name' }],
    [{ sort: { key: 'name' } }],
    [{ state: 'all; drop table' }],
    [{ unit: "' OR 1=1--" }],
    [{ month: '2026-13' }],
    [{ q: 'a\u0000' }],
    [{ q: 'x'.repeat(101) }],
  ])('%j', (raw) => {
    expect(params.parse(raw)).toEqual({
      page: 1,
      perPage: 20,
      q: '',
      sort: { key: 'code', direction: 'asc' },
      state: 'open',
      unit: undefined,
      month: undefined,
    })
  })

  it('takes what is allowed', () => {
    expect(
      params.parse({ page: '3', perPage: '50', sort: 'name.desc', q: ' 阳光 ', month: '2026-10' }),
    ).toMatchObject({
      page: 3,
      perPage: 50,
      sort: { key: 'name', direction: 'desc' },
      q: '阳光',
      month: '2026-10',
    })
  })

  it('keeps other parameters when one changes and drops empty ones', () => {
    expect(withParams('/centers', { q: 'a&b', page: '2' }, { page: undefined, sort: 'name.asc' })).toBe(
      '/centers?q=a%26b&sort=name.asc',
    )
  })
})
