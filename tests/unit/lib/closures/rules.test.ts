import { describe, expect, it } from 'vitest'
import {
  closureEndFaults,
  closureFaults,
  isClosedOn,
  isClosedWholeMonth,
  touchedDays,
} from '@/lib/closures/rules'

const days = (from: string, to: string | null) => ({ from, to })

describe('isClosedWholeMonth', () => {
  const RUNNING = { openedOn: '2020-01-01', closedOn: null }
  it.each([
    ['no closure', [], false],
    ['the whole month', [days('2025-06-01', '2025-07-01')], true],
    ['all but the last day', [days('2025-06-01', '2025-06-30')], false],
    ['all but the first day', [days('2025-06-02', '2025-07-01')], false],
    ['since before, end unknown', [days('2025-01-15', null)], true],
    ['until the last day, exclusive', [days('2025-05-01', '2025-06-30')], false],
    ['two that meet', [days('2025-06-15', '2025-08-01'), days('2025-05-01', '2025-06-15')], true],
    ['two with a day between', [days('2025-05-01', '2025-06-15'), days('2025-06-16', null)], false],
    ['another month', [days('2025-07-01', null)], false],
  ])('%s', (_name, closures, expected) => {
    expect(isClosedWholeMonth(closures, '2025-06', RUNNING)).toBe(expected)
    expect(isClosedWholeMonth(closures, '2025-06')).toBe(expected)
  })

  it.each([
    ['opened in the month and closed at once', '2025-06-10', null, [days('2025-06-10', null)], true],
    ['open for a day first', '2025-06-10', null, [days('2025-06-11', null)], false],
    ['closed for good while closed for a time', null, '2025-06-20', [days('2025-05-01', '2025-06-20')], true],
    ['open for a day before the end', null, '2025-06-21', [days('2025-05-01', '2025-06-20')], false],
    ['not opened yet: not a matter of closures', '2025-07-01', null, [days('2025-07-01', null)], false],
  ])('%s', (_name, openedOn, closedOn, closures, expected) => {
    expect(isClosedWholeMonth(closures, '2025-06', { openedOn, closedOn })).toBe(expected)
  })

  it('knows the length of February', () => {
    expect(isClosedWholeMonth([days('2024-02-01', '2024-02-29')], '2024-02')).toBe(false)
    expect(isClosedWholeMonth([days('2025-02-01', '2025-03-01')], '2025-02')).toBe(true)
  })
})

describe('isClosedOn', () => {
  it.each([
    ['2025-05-31', false],
    ['2025-06-01', true],
    ['2025-06-09', true],
    ['2025-06-10', false],
  ])('%s', (day, expected) => {
    expect(isClosedOn([days('2025-06-01', '2025-06-10')], day)).toBe(expected)
  })
})

describe('closureFaults', () => {
  const center = { openedOn: '2024-02-29', closedOn: '2025-12-01' }
  it.each([
    ['a day', days('2025-06-01', '2025-06-02'), {}],
    ['no day', days('2025-06-01', '2025-06-01'), { closedTo: 'closureEndsBeforeStart' }],
    ['the opening day', days('2024-02-29', null), {}],
    ['before the opening', days('2024-02-28', null), { closedFrom: 'closureOutside' }],
    ['the last day', days('2025-11-30', null), {}],
    ['after the closing', days('2025-12-01', null), { closedFrom: 'closureOutside' }],
  ])('%s', (_name, span, expected) => {
    const keys = Object.entries(expected).map(([field, fault]) => [field, `validation.centers.${fault}`])
    expect(closureFaults(span, center, '2025-06-30')).toEqual(Object.fromEntries(keys))
  })

  it('is announced two years ahead at most', () => {
    const open = { openedOn: null, closedOn: null }
    expect(closureFaults(days('2027-06-30', null), open, '2025-06-30')).toEqual({})
    expect(closureFaults(days('2027-07-01', null), open, '2025-06-30')).toEqual({
      closedFrom: 'validation.centers.closureTooFar',
    })
  })
})

describe('closureEndFaults', () => {
  it.each([
    ['2025-06-01', null, 'validation.centers.closureEndsBeforeStart'],
    ['2025-06-02', null, undefined],
    ['2025-06-09', '2025-06-10', undefined],
    ['2025-06-10', '2025-06-10', 'validation.centers.closureEnded'],
  ])('%s of a closure until %s', (day, to, fault) => {
    expect(closureEndFaults(day, days('2025-06-01', to)).reopenedOn).toBe(fault)
  })
})

describe('touchedDays', () => {
  it.each([
    ['a new one', null, days('2025-06-01', null), [days('2025-06-01', null)]],
    ['nothing', days('2025-06-01', null), days('2025-06-01', null), []],
    ['an end', days('2025-06-01', null), days('2025-06-01', '2025-06-10'), [days('2025-06-10', null)]],
    [
      'a later beginning',
      days('2025-06-01', null),
      days('2025-06-05', null),
      [days('2025-06-01', '2025-06-05')],
    ],
    [
      'both ends',
      days('2025-06-01', '2025-06-10'),
      days('2025-05-30', '2025-06-12'),
      [days('2025-05-30', '2025-06-01'), days('2025-06-10', '2025-06-12')],
    ],
    [
      'elsewhere',
      days('2025-06-01', '2025-06-10'),
      days('2025-07-01', '2025-07-10'),
      [days('2025-06-01', '2025-06-10'), days('2025-07-01', '2025-07-10')],
    ],
  ])('%s', (_name, before, after, expected) => {
    expect(touchedDays(before, after)).toEqual(expected)
  })
})
