import { describe, expect, it } from 'vitest'
import { isWindowActive, nextWindowNumber, toWindowRows, windowFaults } from '@/lib/service-windows/rules'

describe('windowFaults', () => {
  it.each([
    ['fine', { openedOn: '2025-06-30', closedOn: '2025-06-30', departmentIds: ['d'] }, {}],
    [
      'no department',
      { openedOn: null, closedOn: null, departmentIds: [] },
      { departmentIds: 'validation.services.departmentMissing' },
    ],
    [
      'opens tomorrow',
      { openedOn: '2025-07-01', closedOn: null, departmentIds: ['d'] },
      { openedOn: 'validation.services.dateInFuture' },
    ],
    [
      'closes tomorrow',
      { openedOn: null, closedOn: '2025-07-01', departmentIds: ['d'] },
      { closedOn: 'validation.services.dateInFuture' },
    ],
    [
      'closed before it opened',
      { openedOn: '2025-03-01', closedOn: '2025-02-28', departmentIds: ['d'] },
      { closedOn: 'validation.services.closedBeforeOpened' },
    ],
  ])('%s', (_name, window, expected) => {
    expect(windowFaults(window, '2025-06-30')).toEqual(expected)
  })
})

it.each([
  [[], 1],
  [[1, 2, 3], 4],
  [[3, 1], 2],
  [[2], 1],
])('after %j comes %i', (used, expected) => {
  expect(nextWindowNumber(used)).toBe(expected)
})

it('a closed window is not active on its closing day', () => {
  const window = { openedOn: null, closedOn: '2025-03-01' }
  expect([isWindowActive(window, '2025-02-28'), isWindowActive(window, '2025-03-01')]).toEqual([true, false])
})

it('names each department once', () => {
  const window = { id: 'w', centerId: 'c', number: 1, name: '综合', departmentIds: ['a', 'b', 'a'] }
  expect(toWindowRows(window, new Date(0)).departments).toEqual([
    { windowId: 'w', departmentId: 'a' },
    { windowId: 'w', departmentId: 'b' },
  ])
})
