import { describe, expect, it } from 'vitest'
import {
  briefingListParams,
  chooseExamplesInput,
  createBriefingInput,
  editSentenceInput,
} from '@/lib/briefings/schema'

const ID = '0197b5a8-0000-7000-8000-000000000001'

describe('createBriefingInput', () => {
  it('reads blanks as left out', () => {
    const input = { kind: 'CIRCULAR', unitId: ID, centerId: '', cutOff: '2024-02-29', title: '' }
    expect(createBriefingInput.parse(input)).toEqual({
      kind: 'CIRCULAR',
      unitId: ID,
      centerId: undefined,
      cutOff: '2024-02-29',
      title: undefined,
    })
  })

  it.each([
    { kind: 'POSTER', unitId: ID, cutOff: '2025-06-30' },
    { kind: 'CIRCULAR', unitId: ID, cutOff: '2025-02-29' },
    { kind: 'CIRCULAR', unitId: 'x', cutOff: '2025-06-30' },
    { kind: 'CIRCULAR', unitId: ID, cutOff: '2025-06-30', state: 'FINAL' },
    { kind: 'CIRCULAR', unitId: ID, cutOff: '2025-06-30', title: '长'.repeat(121) },
  ])('refuses %o', (input) => {
    expect(createBriefingInput.safeParse(input).success).toBe(false)
  })
})

describe('the other inputs', () => {
  it('a sentence has a name and words without control characters', () => {
    const input = { id: ID, version: 1, key: 'built', text: '共{{built}}。' }
    expect(editSentenceInput.safeParse(input).success).toBe(true)
    expect(editSentenceInput.safeParse({ ...input, text: ' ' }).success).toBe(false)
    expect(editSentenceInput.safeParse({ ...input, text: 'a\u0000b' }).success).toBe(false)
    expect(editSentenceInput.safeParse({ ...input, key: '../x' }).success).toBe(false)
  })

  it('an example may be left out', () => {
    expect(chooseExamplesInput.parse({ id: ID, version: 1, MODEL: '', JOBS: ID })).toMatchObject({
      MODEL: undefined,
      JOBS: ID,
    })
  })

  it('search parameters fall back', () => {
    expect(briefingListParams.parse({ kind: 'x', state: 'FINAL', township: 'nobody', page: '-1' })).toEqual({
      kind: undefined,
      state: 'FINAL',
      township: undefined,
      page: 1,
      perPage: 20,
    })
  })
})
