import { expect, it } from 'vitest'
import { beginFault, isListEditable, lastDayInForce, listState } from '@/lib/service-items/lists/rules'

it.each([
  ['2025-06-30', 'COMING'],
  ['2025-07-01', 'IN_FORCE'],
  ['2025-12-31', 'IN_FORCE'],
  ['2026-01-01', 'PAST'],
])('a version of the second half of 2025 on %s: %s', (on, expected) => {
  expect(listState({ from: '2025-07-01', to: '2026-01-01' }, on)).toBe(expected)
})

it('the last version has no end', () => {
  expect(listState({ from: '2025-07-01', to: null }, '2099-01-01')).toBe('IN_FORCE')
})

it.each([
  ['not yet in force', '2025-07-02', null, true],
  ['in force from today, made before', '2025-07-01', '2025-06-01', false],
  ['in force from today, made today', '2025-07-01', '2025-07-01', true],
  ['in force for long, made today', '2025-01-01', '2025-07-01', true],
  ['in force for long, loaded', '2024-01-01', null, false],
])('%s', (_words, from, createdOn, expected) => {
  expect(isListEditable({ from, createdOn }, '2025-07-01')).toBe(expected)
})

it.each([
  ['2025-01-01', '2025-01-01', null, 'validation.services.listTooEarly'],
  ['2024-12-31', '2025-01-01', null, 'validation.services.listTooEarly'],
  ['2025-01-02', '2025-01-01', null, null],
  ['2025-01-02', null, '2025-01-02', 'validation.services.listTooLate'],
  ['2025-01-02', null, '2025-01-03', null],
  ['2025-01-02', null, null, null],
])('beginning on %s after %s and before %s: %s', (from, before, until, expected) => {
  expect(beginFault(from, { before, until })).toBe(expected)
})

it.each([
  [null, null],
  ['2025-01-01', '2024-12-31'],
  ['2024-03-01', '2024-02-29'],
])('replaced from %s, last in force on %s', (to, expected) => {
  expect(lastDayInForce({ to })).toBe(expected)
})
