import { expect, it } from 'vitest'
import { extensionProblem } from '@/lib/reporting/extension/rules'

const wanted = {
  dueOn: '2025-07-14',
  ordinaryDueOn: '2025-07-07',
  today: '2025-07-09',
  state: 'DRAFT',
  isExpected: true,
} as const

it.each([
  [{}, null],
  [{ state: 'NONE' }, null],
  [{ dueOn: '2025-07-09' }, null],
  [{ dueOn: '2025-07-08' }, 'past'],
  [{ today: '2025-07-01', dueOn: '2025-07-07' }, 'notLater'],
  [{ today: '2025-07-01', dueOn: '2025-07-08' }, null],
  [{ dueOn: '2025-10-05' }, null],
  [{ dueOn: '2025-10-06' }, 'tooFar'],
  [{ state: 'SUBMITTED' }, 'submitted'],
  [{ state: 'RETURNED' }, 'submitted'],
  [{ state: 'LOCKED' }, 'submitted'],
] as const)('%j → %s', (change, expected) => {
  const problem = extensionProblem({ ...wanted, ...change })
  expect(problem).toBe(expected && `validation.reports.extension.${expected}`)
})

it('is not for a month that is not expected', () => {
  expect(extensionProblem({ ...wanted, isExpected: false })).toBe('validation.reports.refused.notExpected')
})
