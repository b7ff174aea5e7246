import { describe, expect, it } from 'vitest'
import {
  isAvailable,
  isOffered,
  mergeChoices,
  planOffers,
  suspensionFault,
  suspensionOn,
  toOfferRows,
} from '@/lib/service-items/rules'

const OFFER = {
  enabledFrom: '2024-02-29',
  enabledTo: '2025-07-01',
  suspensions: [
    { from: '2024-03-31', to: '2024-05-01' },
    { from: '2025-06-01', to: null },
  ],
}

describe('a day of an offer', () => {
  it.each([
    ['2024-02-28', false, false],
    ['2024-02-29', true, true],
    ['2024-03-30', true, true],
    ['2024-03-31', true, false],
    ['2024-04-30', true, false],
    ['2024-05-01', true, true],
    ['2025-05-31', true, true],
    ['2025-06-01', true, false],
    ['2025-06-30', true, false],
    ['2025-07-01', false, false],
  ])('%s', (on, offered, available) => {
    expect([isOffered(OFFER, on), isAvailable(OFFER, on)]).toEqual([offered, available])
  })

  it('tells which suspension holds', () => {
    expect(suspensionOn(OFFER.suspensions, '2024-04-01')).toEqual({ from: '2024-03-31', to: '2024-05-01' })
    expect(suspensionOn(OFFER.suspensions, '2024-05-01')).toBeNull()
  })
})

describe('planOffers', () => {
  const today = '2025-06-30'
  const running = { id: 'o1', itemId: 'a', enabledFrom: '2025-01-01', enabledTo: null, suspensions: [] }
  const ended = { id: 'o2', itemId: 'b', enabledFrom: '2024-01-01', enabledTo: '2025-03-01', suspensions: [] }
  const plan = (wanted: string[], from: string) =>
    planOffers([running, ended], new Set(wanted), { from, today })

  it.each([
    ['what runs stays', ['a'], '2025-06-30', { begin: [], end: [], drop: [], fault: null }],
    ['what runs stays, whatever the day', ['a'], '2024-06-30', { begin: [], end: [], drop: [], fault: null }],
    ['a new one begins', ['a', 'c'], '2025-06-01', { begin: ['c'], end: [], drop: [], fault: null }],
    ['an unwanted one ends', [], '2025-06-30', { begin: [], end: ['o1'], drop: [], fault: null }],
    [
      'one that began on the day never was',
      [],
      '2025-01-01',
      { begin: [], end: [], drop: ['o1'], fault: null },
    ],
    ['an ended one begins anew', ['a', 'b'], '2025-03-01', { begin: ['b'], end: [], drop: [], fault: null }],
  ])('%s', (_name, wanted, from, expected) => {
    expect(plan(wanted, from)).toEqual(expected)
  })

  it.each([
    ['tomorrow', ['a', 'c'], '2025-07-01', 'validation.services.dateInFuture'],
    ['while the old one still ran', ['a', 'b'], '2025-02-28', 'validation.services.offerOverlap'],
    ['before it began', [], '2024-12-31', 'validation.services.offerEndsBeforeStart'],
  ])('refuses a change %s', (_name, wanted, from, fault) => {
    expect(plan(wanted, from).fault).toBe(fault)
  })
})

describe('suspensionFault', () => {
  const offer = { ...OFFER, enabledTo: null, suspensions: [{ from: '2024-03-31', to: '2024-05-01' }] }
  it.each([
    ['free days', '2025-01-01', null, null],
    ['right after the other', '2024-05-01', '2024-05-02', null],
    ['right before the other', '2024-03-01', '2024-03-31', null],
    ['one day into the other', '2024-04-30', null, { suspendedFrom: 'validation.services.alreadySuspended' }],
    [
      'until into the other',
      '2024-03-01',
      '2024-04-01',
      { suspendedFrom: 'validation.services.alreadySuspended' },
    ],
    ['open before the other', '2024-03-01', null, { suspendedFrom: 'validation.services.alreadySuspended' }],
    ['before the offer', '2024-02-28', null, { suspendedFrom: 'validation.services.notOffered' }],
    ['ahead', '2025-07-01', null, { suspendedFrom: 'validation.services.dateInFuture' }],
    ['for no day', '2025-01-01', '2025-01-01', { suspendedTo: 'validation.services.resumedBeforeSuspended' }],
  ])('%s', (_name, from, to, expected) => {
    expect(suspensionFault(offer, { from, to }, '2025-06-30')).toEqual(expected)
  })
})

it('rows of an offer carry its id', () => {
  const rows = toOfferRows({
    id: 'o',
    centerId: 'c',
    itemId: 'i',
    enabledFrom: '2024-01-01',
    suspensions: [{ from: '2024-02-01', to: null }],
  })
  expect(rows.offer.enabledTo).toBeNull()
  expect(rows.suspensions).toEqual([
    { offerId: 'o', suspendedFrom: new Date('2024-02-01T00:00:00Z'), suspendedTo: null, reason: null },
  ])
})

it.each([
  ['nobody touched anything', ['a'], ['a'], ['a'], ['a']],
  ['I ticked, they ticked', ['a'], ['a', 'b'], ['a', 'c'], ['a', 'c', 'b']],
  ['I unticked, they ticked', ['a', 'b'], ['a'], ['a', 'b', 'c'], ['a', 'c']],
  ['they unticked what I left alone', ['a', 'b'], ['a', 'b', 'c'], ['b'], ['b', 'c']],
  ['both unticked the same', ['a'], [], [], []],
])('merging choices: %s', (_name, opened, mine, theirs, expected) => {
  expect(mergeChoices({ opened, mine, theirs })).toEqual(expected)
})
