import { expect, it } from 'vitest'
import { callFaults } from '@/lib/groups/follow-up-calls/rules'
import { createCallInput } from '@/lib/groups/follow-up-calls/schema'

it.each([
  ['all satisfied', 10, 10, {}],
  ['none satisfied', 10, 0, {}],
  ['more satisfied than called', 10, 11, { satisfied: 'validation.groups.satisfiedTooMany' }],
  ['nobody called', 0, 0, { calls: 'validation.groups.noCalls' }],
])('%s', (_name, calls, satisfied, faults) => {
  expect(callFaults({ calls, satisfied })).toEqual(faults)
})

it.each(['12.5', '-3', '1e3', '约50', ''])('the form refuses %j calls', (calls) => {
  const given = { centerId: crypto.randomUUID(), date: '2025-06-30', calls, satisfied: '0' }
  expect(createCallInput.safeParse(given).success).toBe(false)
})
