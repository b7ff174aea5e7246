import { describe, expect, it } from 'vitest'
import { flattenErrors } from '@/components/forms/error-list'

describe('flattenErrors', () => {
  it('gives nothing for a form without errors', () => {
    expect(flattenErrors({})).toEqual([])
  })

  it('joins nested names by dots and skips holes of lists', () => {
    const rows: ({ name: { type: string; message: string } } | undefined)[] = [
      undefined,
      { name: { type: 'custom', message: 'validation.required' } },
    ]
    const errors = { area: { type: 'custom', message: 'validation.decimal' }, rows }
    expect(flattenErrors(errors as never)).toEqual([
      { name: 'area', message: 'validation.decimal' },
      { name: 'rows.1.name', message: 'validation.required' },
    ])
  })

  it('keeps an error without words', () => {
    expect(flattenErrors({ area: { type: 'custom' } })).toEqual([{ name: 'area', message: undefined }])
  })
})
