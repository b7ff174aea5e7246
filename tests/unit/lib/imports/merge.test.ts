import { describe, expect, it } from 'vitest'
import { planOfferMerge, planWindowNumbers } from '@/lib/imports/merge/rules'
import type { MergingOffer } from '@/lib/imports/merge/types'

const offer = (id: string, patch: Partial<MergingOffer> = {}): MergingOffer => ({
  id,
  itemId: 'i',
  isKept: id.startsWith('k'),
  from: '2024-01-01',
  to: null,
  isSuspended: false,
  ...patch,
})
const NOTHING = { move: [], remove: [], stretch: [], conflicts: [] }

describe('planOfferMerge', () => {
  it.each([
    ['what only the merged one offers goes over', [offer('m')], { ...NOTHING, move: ['m'] }],
    ['what only the kept one offers stays', [offer('k')], NOTHING],
    ['other items do not meet', [offer('k'), offer('m', { itemId: 'j' })], { ...NOTHING, move: ['m'] }],
    [
      'a span within the kept one adds nothing',
      [offer('k'), offer('m', { from: '2024-05-01', to: '2024-06-01' })],
      { ...NOTHING, remove: ['m'] },
    ],
    [
      'a longer span stretches the kept one at both ends',
      [offer('k', { from: '2024-03-01', to: '2024-04-01' }), offer('m')],
      { ...NOTHING, remove: ['m'], stretch: [{ id: 'k', from: '2024-01-01', to: null }] },
    ],
    [
      'spans that only touch stay two: one ends on the day on which the next begins',
      [offer('k', { to: '2024-05-01' }), offer('m', { from: '2024-05-01' })],
      { ...NOTHING, move: ['m'] },
    ],
    [
      'one day in common is an overlap',
      [offer('k', { to: '2024-05-02' }), offer('m', { from: '2024-05-01', to: '2024-06-01' })],
      { ...NOTHING, remove: ['m'], stretch: [{ id: 'k', from: '2024-01-01', to: '2024-06-01' }] },
    ],
    [
      'a span that bridges two of the kept one makes them one',
      [
        offer('k1', { to: '2024-03-01' }),
        offer('m', { from: '2024-02-01', to: '2024-08-01' }),
        offer('k2', { from: '2024-07-01', to: '2024-09-01' }),
      ],
      { ...NOTHING, remove: ['m', 'k2'], stretch: [{ id: 'k1', from: '2024-01-01', to: '2024-09-01' }] },
    ],
    [
      'a suspension in an overlap cannot be told',
      [offer('k'), offer('m', { isSuspended: true })],
      { ...NOTHING, conflicts: ['i'] },
    ],
    [
      'a suspension alone goes over with its offer',
      [offer('m', { isSuspended: true })],
      { ...NOTHING, move: ['m'] },
    ],
  ])('%s', (_name, offers, plan) => {
    expect(planOfferMerge(offers)).toEqual(plan)
  })
})

describe('planWindowNumbers', () => {
  const window = (id: string, number: number, isOpen = true) => ({
    id,
    number,
    isKept: id.startsWith('k'),
    isOpen,
  })

  it('gives another number only where it is taken by a window in use', () => {
    expect(
      planWindowNumbers([
        window('k1', 1),
        window('k2', 2, false),
        window('m1', 1),
        window('m2', 2),
        window('m3', 3, false),
      ]),
    ).toEqual([{ id: 'm1', number: 3 }])
  })

  it('never takes the number of a window that keeps its own', () => {
    expect(planWindowNumbers([window('k1', 1), window('m1', 1), window('m2', 2)])).toEqual([
      { id: 'm1', number: 3 },
    ])
  })

  it('says so when the numbers do not suffice', () => {
    const kept = Array.from({ length: 99 }, (_, index) => window(`k${index}`, index + 1))
    expect(planWindowNumbers([...kept, window('m', 50)])).toBeNull()
    expect(planWindowNumbers([...kept.slice(1), window('m', 50)])).toEqual([{ id: 'm', number: 1 }])
  })
})
