import { describe, expect, it } from 'vitest'
import { activityListParams, createActivityInput } from '@/lib/activities/schema'

const ID = '018f3f64-0000-7000-8000-000000000000'
const valid = {
  centerId: ID,
  typeId: ID,
  name: '书法班',
  date: '2024-02-29',
  status: 'HELD',
  attendances: '１２３',
}

describe('the form of an activity', () => {
  it('reads full-width digits and leaves blanks blank', () => {
    expect(createActivityInput.parse({ ...valid, households: '', volunteerHours: '' })).toMatchObject({
      attendances: 123,
      households: null,
      zoneId: null,
      volunteerHours: null,
      startTime: null,
    })
  })

  it.each([
    ['12', '12.0'],
    ['12.5', '12.5'],
    ['１２.5', '12.5'],
  ])('reads %s hours as %s', (volunteerHours, expected) => {
    expect(createActivityInput.parse({ ...valid, volunteerHours }).volunteerHours).toBe(expected)
  })

  it.each([
    ['date', '2025-02-29'],
    ['date', '2026-02-30'],
    ['date', '0000-00-00'],
    ['attendances', '-1'],
    ['attendances', '1.5'],
    ['attendances', '1e3'],
    ['attendances', '0x10'],
    ['attendances', 'NaN'],
    ['attendances', Number.POSITIVE_INFINITY],
    ['attendances', '100000'],
    ['attendances', '9007199254740993'],
    ['volunteerHours', '1.25'],
    ['volunteerHours', '-1'],
    ['startTime', '24:00'],
    ['startTime', '9:00'],
    ['status', 'CANCELLED'],
    ['name', '　'],
    ['name', 'a\u0000b'],
    ['name', '字'.repeat(81)],
    ['zoneId', 'no-uuid'],
    ['centerId', "' OR 1=1--"],
  ])('refuses %s %s', (field, value) => {
    const parsed = createActivityInput.safeParse({ ...valid, [field]: value })
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([field])
  })

  it('refuses a field that it does not know', () => {
    expect(createActivityInput.safeParse({ ...valid, version: 1 }).success).toBe(false)
  })
})

describe('the address of the list', () => {
  it.each([
    [{}, { page: 1, perPage: 20, sort: { key: 'date', direction: 'desc' } }],
    [
      { page: '-1', perPage: '1000', sort: 'passwordHash.asc' },
      { page: 1, perPage: 20 },
    ],
    [{ sort: 'attendances.asc', month: '2025-13' }, { sort: { key: 'attendances', direction: 'asc' } }],
    [{ status: "HELD' OR 1=1", typeId: '%', month: ['2025-06', '2025-07'] }, { month: '2025-06' }],
  ])('%j', (raw, expected) => {
    expect(activityListParams.parse(raw)).toMatchObject(expected)
  })

  it('drops a status and a type that do not exist', () => {
    const params = activityListParams.parse({ status: "HELD' OR 1=1", typeId: '%' })
    expect([params.status, params.typeId]).toEqual([undefined, undefined])
  })
})
