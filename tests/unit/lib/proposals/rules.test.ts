import { describe, expect, it } from 'vitest'
import {
  askedChanges,
  driftOf,
  factChanges,
  factsAfter,
  factsOf,
  isUnmoved,
  kindFault,
  proposalCan,
} from '@/lib/proposals/rules'
import { approveProposalInput, proposeFactsInput, storedPayload } from '@/lib/proposals/schema'
import type { Basis } from '@/lib/proposals/types'

const NOW: Basis = {
  category: 'COMMUNITY',
  kind: 'UNRENOVATED',
  status: 'OPEN',
  floorArea: '310.00',
  areaQualifier: null,
  areaAsStated: null,
  usableArea: null,
  residentArea: null,
  officeArea: null,
  openedOn: '2024-01-01',
  openedPrecision: 'DAY',
  closedOn: null,
}
const PAYLOAD = {
  before: NOW,
  values: { kind: 'RENOVATED', floorArea: '420.00' } as const,
  effectiveTo: null,
}

it('only what differs is asked for', () => {
  expect(askedChanges(factsOf(NOW), { ...factsOf(NOW), kind: null, floorArea: '310.00' })).toEqual({
    kind: null,
  })
  expect(askedChanges(factsOf(NOW), factsOf(NOW))).toEqual({})
})

it('an opening day without a precision is one to the day', () => {
  expect(factsOf({ ...NOW, openedPrecision: null }).openedPrecision).toBe('DAY')
  expect(factsOf({ ...NOW, openedOn: null }).openedPrecision).toBeNull()
  expect(factsOf({ ...NOW, openedPrecision: 'YEAR' }).openedPrecision).toBe('YEAR')
})

describe('kindFault', () => {
  it.each([
    ['FACTS', 'OPEN', null],
    ['FACTS', 'CLOSED', 'validation.centers.closed'],
    ['CLOSING', 'PLANNED', null],
    ['CLOSING', 'CLOSED', 'validation.centers.closed'],
    ['REOPENING', 'CLOSED', null],
    ['REOPENING', 'OPEN', 'validation.centers.notClosed'],
    ['EXEMPTION', 'CLOSED', 'validation.centers.closed'],
  ] as const)('%s of a center that is %s', (kind, status, fault) => {
    expect(kindFault(kind, { status })).toBe(fault)
  })
})

describe('what has moved since', () => {
  it('is nothing while the facts are the same', () => {
    expect(driftOf(PAYLOAD, NOW)).toEqual([])
    expect(isUnmoved(PAYLOAD, NOW)).toBe(true)
  })

  it('is told field by field, asked for or not', () => {
    expect(driftOf(PAYLOAD, { ...NOW, floorArea: '350.00', category: 'VILLAGE' })).toEqual([
      { field: 'category', before: 'COMMUNITY', now: 'VILLAGE', after: 'VILLAGE' },
      { field: 'floorArea', before: '310.00', now: '350.00', after: '420.00' },
    ])
    expect(isUnmoved(PAYLOAD, { ...NOW, usableArea: '1.00' })).toBe(false)
    expect(isUnmoved(PAYLOAD, { ...NOW, closedOn: '2025-01-01' })).toBe(false)
  })

  it('stands beside what was asked for', () => {
    expect(factChanges(PAYLOAD, { ...NOW, floorArea: '350.00' })).toEqual([
      { field: 'kind', before: 'UNRENOVATED', now: 'UNRENOVATED', after: 'RENOVATED' },
      { field: 'floorArea', before: '310.00', now: '350.00', after: '420.00' },
    ])
  })
})

describe('factsAfter', () => {
  it('closes, reopens and changes', () => {
    expect(factsAfter('CLOSING', PAYLOAD, '2025-06-30')).toEqual({
      ...NOW,
      status: 'CLOSED',
      closedOn: '2025-06-30',
    })
    expect(factsAfter('FACTS', PAYLOAD, '2025-06-30')).toEqual({ ...NOW, ...PAYLOAD.values })
    const closed = { ...PAYLOAD, before: { ...NOW, status: 'CLOSED', closedOn: '2024-05-01' } as const }
    expect(factsAfter('REOPENING', closed, '2025-06-30')).toEqual(NOW)
  })
})

describe('proposalCan', () => {
  it.each([
    ['PENDING', 'a', true, { decide: true, withdraw: true }],
    ['PENDING', 'b', true, { decide: true, withdraw: false }],
    ['PENDING', null, false, { decide: false, withdraw: false }],
    ['APPROVED', 'a', true, { decide: false, withdraw: false }],
    ['WITHDRAWN', 'a', true, { decide: false, withdraw: false }],
  ] as const)('%s, seen by %s', (state, userId, reachesDecision, expected) => {
    expect(proposalCan({ state, proposedById: 'a' }, { userId, reachesDecision })).toEqual(expected)
  })
})

describe('what a form may send', () => {
  const ID = '01a20f2e-8460-758c-97b4-ca3f670fb5e8'
  const ASKED = { ...factsOf(NOW), centerId: ID, version: 1, effectiveOn: '2025-06-01', reason: '改造完成' }
  it.each([
    [{}, []],
    [{ reason: ' ' }, ['reason']],
    [{ status: 'CLOSED' }, ['status']],
    [{ floorArea: '0' }, ['floorArea']],
    [{ effectiveOn: '2025-02-29' }, ['effectiveOn']],
    [{ state: 'APPROVED' }, ['unrecognized_keys']],
    [{ proposedById: ID }, ['unrecognized_keys']],
  ])('%j', (values, expected) => {
    const { error } = proposeFactsInput.safeParse({ ...ASKED, ...values })
    expect((error?.issues ?? []).map((issue) => issue.path.join('.') || issue.code)).toEqual(expected)
  })

  it('an approval names the center’s version that was seen', () => {
    const approval = { id: ID, version: 1, effectiveOn: '2025-06-01' }
    expect(approveProposalInput.safeParse(approval).success).toBe(false)
    expect(approveProposalInput.safeParse({ ...approval, centerVersion: 3 }).success).toBe(true)
  })

  it('a stored proposal that is damaged is not taken for one', () => {
    expect(storedPayload.parse(JSON.parse(JSON.stringify(PAYLOAD)))).toEqual(PAYLOAD)
    expect(storedPayload.safeParse({ ...PAYLOAD, values: { status: 'SOLD' } }).success).toBe(false)
  })
})
