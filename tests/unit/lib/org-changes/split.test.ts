import { describe, expect, it } from 'vitest'
import type { OrgChangeForm } from '@/lib/org-changes/schema'
import { base, countyWith, done, ids, plan } from '@/tests/unit/lib/org-changes/county'

describe('a split', () => {
  const split = (more: object = {}) =>
    ({
      kind: 'SPLIT',
      unitId: ids.east,
      parts: [
        { name: '东一镇', code: '' },
        { name: '东二镇', code: '' },
      ],
      keepsOld: false,
      shares: { [ids.spring]: '0', [ids.brook]: '1', [ids.centerT]: '1' },
      ...base,
      ...more,
    }) as OrgChangeForm

  it('shares out communities, their centers and the unit’s own', () => {
    const { created, closed, changed, centers } = done(split())
    expect(created.map(({ name, code }) => [name, code])).toEqual([
      ['东一镇', '990126900000'],
      ['东二镇', '990126901000'],
    ])
    expect(closed.map((unit) => unit.id)).toEqual([ids.east])
    expect(changed.map(({ unit, after }) => [unit.id, after.townshipId])).toEqual([
      [ids.spring, 'new-1'],
      [ids.brook, 'new-2'],
    ])
    expect(centers.map(({ center: { id }, unitId, townshipId }) => [id, unitId, townshipId])).toEqual([
      [ids.centerA, ids.spring, 'new-1'],
      [ids.centerB, ids.brook, 'new-2'],
      [ids.centerT, 'new-2', 'new-2'],
    ])
  })

  it('may leave a part with the old unit', () => {
    const { closed, changed, centers } = done(
      split({
        keepsOld: true,
        parts: [{ name: '东一镇', code: '990126003000' }],
        shares: { [ids.spring]: '0', [ids.brook]: 'KEEP', [ids.centerT]: 'KEEP' },
      }),
    )
    expect(closed).toEqual([])
    expect(changed.map(({ unit }) => unit.id)).toEqual([ids.spring])
    expect(centers.map(({ center: { id } }) => id)).toEqual([ids.centerA])
  })

  it.each([
    [{ shares: { [ids.spring]: '0', [ids.brook]: '1' } }, `shares.${ids.centerT} shareMissing`],
    [
      { shares: { [ids.spring]: '0', [ids.brook]: '1', [ids.centerT]: 'KEEP' } },
      `shares.${ids.centerT} shareMissing`,
    ],
    [
      { shares: { [ids.spring]: '0', [ids.brook]: '4', [ids.centerT]: '1' } },
      `shares.${ids.brook} shareMissing`,
    ],
    [{ parts: [{ name: '东一镇', code: '' }] }, 'parts.0.name splitTwo'],
    [
      {
        parts: [
          { name: '东一镇', code: '' },
          { name: '东一镇', code: '' },
        ],
      },
      'parts.0.name partNames',
    ],
    [
      {
        parts: [
          { name: '西镇', code: '' },
          { name: '东二镇', code: '' },
        ],
      },
      'parts.0.name nameTaken',
    ],
    [
      {
        parts: [
          { name: '东一镇', code: '' },
          { name: '东二镇', code: '990127003000' },
        ],
      },
      'parts.1.code codeElsewhere',
    ],
  ])('%o is refused: %s', (more, fault) => {
    expect(plan(split(more))).toBe(fault)
  })
})

describe('a closing', () => {
  const close = (unitId: string) => ({ kind: 'CLOSE', unitId, ...base }) as OrgChangeForm

  it('waits until nothing hangs on the unit', () => {
    expect(plan(close(ids.east))).toBe('unitId hasCommunities')
    expect(plan(close(ids.spring))).toBe('unitId hasCenters')
    expect(done(close(ids.spring), countyWith({}, { isClosed: true })).closed.map((unit) => unit.id)).toEqual(
      [ids.spring],
    )
  })
})
