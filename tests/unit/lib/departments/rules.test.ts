import { describe, expect, it } from 'vitest'
import { closingFaults, departmentCan, isActiveDepartment } from '@/lib/departments/rules'
import { changeDepartmentInput, createDepartmentInput, departmentListParams } from '@/lib/departments/schema'

it.each([
  [null, true],
  ['2024-02-28', false],
  ['2024-02-29', false],
  ['2024-03-01', true],
])('abolished from %s on, it stands on leap day: %s', (closedOn, expected) => {
  expect(isActiveDepartment({ closedOn }, '2024-02-29')).toBe(expected)
})

it.each([
  ['2024-02-29', {}],
  ['2020-01-01', {}],
  ['2024-03-01', { closedOn: 'validation.services.dateInFuture' }],
])('an end on %s', (closedOn, faults) => {
  expect(closingFaults(closedOn, '2024-02-29')).toEqual(faults)
})

it.each([
  [true, false, true, { change: true, close: true, reopen: false, handOver: false }],
  [true, true, true, { change: true, close: false, reopen: true, handOver: true }],
  [true, true, false, { change: true, close: false, reopen: true, handOver: false }],
  [false, false, true, { change: false, close: false, reopen: false, handOver: false }],
  [false, true, true, { change: false, close: false, reopen: false, handOver: false }],
])('writer %s, abolished %s, something left %s', (canWrite, isClosed, isLeft, can) => {
  expect(departmentCan(canWrite, { isClosed, isLeft })).toEqual(can)
})

describe('the form', () => {
  const form = { name: ' 水利局 ', order: '１１', code: ' water_1 ' }

  it('reads full-width digits, trims, and writes codes in capitals', () => {
    expect(createDepartmentInput.parse(form)).toEqual({ name: '水利局', order: 11, code: 'WATER_1' })
    expect(createDepartmentInput.parse({ ...form, code: 'ＨＲ' }).code).toBe('HR')
  })

  it.each(['', 'A', '水利', 'A-B', 'A B', 'A'.repeat(31)])('refuses the code “%s”', (code) => {
    expect(createDepartmentInput.safeParse({ ...form, code }).success).toBe(false)
  })

  it('never changes a code', () => {
    const id = '01890000-0000-7000-8000-000000000000'
    expect(changeDepartmentInput.safeParse({ ...form, id, version: 1 }).success).toBe(false)
  })

  it('falls back to the departments that stand, in their order', () => {
    expect(departmentListParams.parse({ state: 'x', sort: 'countyId.asc' })).toMatchObject({
      state: 'ACTIVE',
      sort: { key: 'order', direction: 'asc' },
    })
  })
})
