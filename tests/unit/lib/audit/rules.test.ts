import { describe, expect, it } from 'vitest'
import { checkSeal, GENESIS, type Seal, type SealedEntry, sealHash } from '@/lib/audit/rules'
import { auditLabel, changedFields } from '@/lib/core/audit'

const entry = (id: bigint, label = 'x'): SealedEntry => ({
  id,
  at: new Date('2026-01-01T00:00:00Z'),
  userId: null,
  userName: '张三',
  role: 'COUNTY',
  ip: '10.0.0.1',
  requestId: null,
  event: 'center.changed',
  ok: true,
  targetType: 'center',
  targetId: null,
  targetLabel: label,
  countyId: null,
  centerId: null,
  before: { b: 1, a: 2 },
  after: null,
})

describe('R-27 hash chain of the audit trail', () => {
  const entries = [entry(1n), entry(2n)]
  const first: Seal = {
    fromId: 1n,
    toId: 2n,
    entries: 2,
    previous: GENESIS,
    hash: sealHash(GENESIS, entries),
  }

  it('holds for untouched entries', () => {
    expect(checkSeal(first, null, entries)).toBeNull()
  })
  it('finds an edited, a removed and an inserted entry', () => {
    expect(checkSeal(first, null, [entry(1n), entry(2n, 'y')])?.fault).toBe('HASH')
    expect(checkSeal(first, null, [entry(1n)])?.fault).toBe('COUNT')
    expect(checkSeal(first, null, [...entries, entry(2n)])?.fault).toBe('COUNT')
  })
  it('finds a link that was made anew after an edit, by the next one', () => {
    const next: Seal = {
      fromId: 3n,
      toId: 3n,
      entries: 1,
      previous: first.hash,
      hash: sealHash(first.hash, [entry(3n)]),
    }
    const forged = { ...first, hash: sealHash(GENESIS, [entry(1n), entry(2n, 'y')]) }
    expect(checkSeal(next, forged, [entry(3n)])?.fault).toBe('PREVIOUS')
  })
  it('does not depend on the order of keys in stored JSON', () => {
    const turned = entries.map((item) => ({ ...item, before: { a: 2, b: 1 } }))
    expect(checkSeal(first, null, turned)).toBeNull()
  })
})

describe('audit entries', () => {
  it('keep only what changed', () => {
    expect(changedFields({ a: 1, b: 'x', c: null }, { a: 1, b: 'y', c: null })).toEqual({
      before: { b: 'x' },
      after: { b: 'y' },
    })
  })
  it('R-26 a label cannot forge a line', () => {
    expect(auditLabel('阳光\r\n2026-01-01 root deleted')).toBe('阳光 2026-01-01 root deleted')
  })
})
