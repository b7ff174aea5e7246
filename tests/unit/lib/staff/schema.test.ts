import { describe, expect, it } from 'vitest'
import { createStaffInput, staffListParams } from '@/lib/staff/schema'

const GIVEN = {
  centerId: '0199d8a0-0000-7000-8000-000000000001',
  name: '王芳',
  post: 'SECRETARY',
  isFullTime: true,
  certificate: 'NONE',
  birthYear: '',
  joinedOn: '2024-02-29',
}
const faultsOf = (changes: object) => {
  const parsed = createStaffInput.safeParse({ ...GIVEN, ...changes })
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)
}

describe('createStaffInput', () => {
  it('reads an empty year as unknown and a full-width one as a number', () => {
    expect(createStaffInput.parse(GIVEN).birthYear).toBeNull()
    expect(createStaffInput.parse({ ...GIVEN, birthYear: '１９８５' }).birthYear).toBe(1985)
  })

  it.each([
    ['1919', ['validation.people.birthYear']],
    ['1920', []],
    ['2020', []],
    ['2021', ['validation.tooBig']],
    ['85年', ['validation.integer']],
  ])('year of birth %s', (birthYear, faults) => {
    expect(faultsOf({ birthYear })).toEqual(faults)
  })

  it.each([['phone'], ['identityNo'], ['version'], ['leftOn']])('has no field %s', (key) => {
    expect(createStaffInput.safeParse({ ...GIVEN, [key]: '1' }).success).toBe(false)
  })

  it.each([['2025-02-29'], ['2024-2-9'], ['']])('refuses the day “%s”', (joinedOn) => {
    expect(faultsOf({ joinedOn })).toContain('validation.date')
  })
})

it('the address falls back where it says nonsense', () => {
  expect(
    staffListParams.parse({
      post: 'KING',
      state: 'x',
      on: '2025-02-30',
      centerId: "' OR 1=1--",
      sort: 'version.asc',
    }),
  ).toEqual({
    page: 1,
    perPage: 20,
    q: '',
    state: 'ON_DUTY',
    sort: { key: 'center', direction: 'asc' },
  })
})
