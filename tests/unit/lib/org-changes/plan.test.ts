import { describe, expect, it } from 'vitest'
import type { OrgChangeForm } from '@/lib/org-changes/schema'
import { base, countyWith, done, ids, plan } from '@/tests/unit/lib/org-changes/county'

describe('a renaming', () => {
  const rename = (more: object = {}) =>
    ({
      kind: 'RENAME',
      unitId: ids.spring,
      name: '泉水社区居委会',
      code: '',
      ...base,
      ...more,
    }) as OrgChangeForm

  it('changes the name and, where one is given, the code, and nothing else', () => {
    const { changed, centers, closed, created } = done(rename({ code: '990126001001' }))
    expect(changed[0]?.after).toEqual({
      code: '990126001001',
      name: '泉水社区居委会',
      parentId: ids.east,
      townshipId: ids.east,
      provisional: false,
    })
    expect([centers, closed, created]).toEqual([[], [], []])
  })

  it.each([
    [{ name: '泉村委会' }, 'name nothingChanged'],
    [{ name: '溪村委会' }, 'name nameTaken'],
    [{ name: '溪 村委会' }, 'name nameTaken'],
    [{ code: '990126002203' }, 'code codeElsewhere'],
    [{ code: '990126001202' }, 'code codeTaken'],
    [{ effectiveOn: '2025-07-01' }, 'effectiveOn futureDay'],
    [{ unitId: ids.gone }, 'unitId unitClosed'],
  ])('%o is refused: %s', (more, fault) => {
    expect(plan(rename(more))).toBe(fault)
  })

  it('is in force on the day of today at the latest', () => {
    expect(done(rename({ effectiveOn: '2025-06-30' })).effectiveOn).toBe('2025-06-30')
  })

  it.each([
    ['2025-06-01', 'effectiveOn beforeLastChange'],
    ['2025-06-02', 'effectiveOn beforeLastChange'],
    ['2025-05-31', undefined],
  ])('after a change on %s: %s', (lastChangeOn, fault) => {
    const outcome = plan(rename(), countyWith({ [ids.spring]: { lastChangeOn } }))
    if (fault) expect(outcome).toBe(fault)
    else expect(outcome).toMatchObject({ kind: 'RENAME' })
  })

  it('is not dated before the unit existed', () => {
    expect(plan(rename(), countyWith({ [ids.spring]: { openedOn: '2025-06-01' } }))).toBe(
      'effectiveOn beforeLastChange',
    )
  })
})

describe('a move', () => {
  const move = (more: object = {}) =>
    ({ kind: 'MOVE', unitId: ids.spring, townshipId: ids.west, code: '', ...base, ...more }) as OrgChangeForm

  it('takes the centers along and gives a provisional code of the new township', () => {
    const { changed, centers } = done(move())
    expect(changed[0]?.after).toMatchObject({
      code: '990126002900',
      provisional: true,
      parentId: ids.west,
      townshipId: ids.west,
    })
    expect(centers.map(({ center: { id }, unitId, townshipId }) => [id, unitId, townshipId])).toEqual([
      [ids.centerA, ids.spring, ids.west],
    ])
  })

  it('takes an official code', () => {
    expect(done(move({ code: '990126002203' })).changed[0]?.after).toMatchObject({
      code: '990126002203',
      provisional: false,
    })
  })

  it.each([
    [{ townshipId: ids.east }, 'townshipId sameTownship'],
    [{ townshipId: ids.hill }, 'townshipId townshipUnfit'],
    [{ unitId: ids.east }, 'unitId moveCommunity'],
    [{ code: '990126001203' }, 'code codeElsewhere'],
    [{ code: '990126002202' }, 'code codeTaken'],
  ])('%o is refused: %s', (more, fault) => {
    expect(plan(move(more))).toBe(fault)
  })

  it('is not dated before the center’s last move', () => {
    expect(plan(move(), countyWith({}, { lastPlacedOn: '2025-06-01' }))).toBe('effectiveOn beforeLastChange')
  })
})

describe('a merger', () => {
  const merge = (more: object = {}) =>
    ({
      kind: 'MERGE',
      unitId: ids.spring,
      otherIds: [ids.brook],
      into: 'THIS',
      name: '',
      code: '',
      ...base,
      ...more,
    }) as OrgChangeForm

  it('into one of them closes the others and hangs their centers on it', () => {
    const { closed, centers, created } = done(merge({ otherIds: [ids.brook, ids.hill] }))
    expect(closed.map((unit) => unit.id)).toEqual([ids.brook, ids.hill])
    expect(created).toEqual([])
    expect(centers.map(({ center: { id }, unitId, townshipId }) => [id, unitId, townshipId])).toEqual([
      [ids.centerB, ids.spring, ids.east],
      [ids.centerC, ids.spring, ids.east],
    ])
  })

  it('into a new one closes them all; the name of one of them is free', () => {
    const { closed, created, centers } = done(merge({ into: 'NEW', name: '溪村委会' }))
    expect(closed.map((unit) => unit.id)).toEqual([ids.spring, ids.brook])
    expect(created).toEqual([
      {
        id: 'new-1',
        level: 'COMMUNITY',
        name: '溪村委会',
        code: '990126001900',
        provisional: true,
        parentId: ids.east,
        townshipId: ids.east,
      },
    ])
    expect(centers.map(({ unitId }) => unitId)).toEqual(['new-1', 'new-1'])
  })

  it('of townships takes the communities and all their centers along', () => {
    const { changed, centers, closed } = done(merge({ unitId: ids.west, otherIds: [ids.east] }))
    expect(closed.map((unit) => unit.id)).toEqual([ids.east])
    expect(changed.map(({ unit, after }) => [unit.id, after.parentId, after.townshipId, after.code])).toEqual(
      [
        [ids.spring, ids.west, ids.west, '990126001201'],
        [ids.brook, ids.west, ids.west, '990126001202'],
      ],
    )
    expect(centers.map(({ center: { id }, unitId, townshipId }) => [id, unitId, townshipId])).toEqual([
      [ids.centerA, ids.spring, ids.west],
      [ids.centerB, ids.brook, ids.west],
      [ids.centerT, ids.west, ids.west],
    ])
  })

  it('of townships into a new one makes it its own township', () => {
    const { created } = done(merge({ unitId: ids.west, otherIds: [ids.east], into: 'NEW', name: '新镇' }))
    expect(created[0]).toMatchObject({ townshipId: 'new-1', parentId: 'county', code: '990126900000' })
  })

  it.each([
    [{ otherIds: [ids.spring] }, 'otherIds mergeUnfit'],
    [{ otherIds: [ids.west] }, 'otherIds mergeUnfit'],
    [{ otherIds: [ids.gone] }, 'otherIds mergeUnfit'],
    [{ into: 'NEW' }, 'name validation.required'],
  ])('%o is refused: %s', (more, fault) => {
    expect(plan(merge(more))).toBe(fault)
  })

  it('is refused where two centers of one name would hang on one unit', () => {
    expect(plan(merge(), countyWith({}, { nameKey: '党群服务中心' }))).toBe('otherIds centerNameTaken')
  })
})

describe('a closed unit', () => {
  const reopen = (more: object = {}) =>
    ({ kind: 'REOPEN', unitId: ids.gone, ...base, ...more }) as OrgChangeForm

  it('comes back as it was, and nothing with it', () => {
    const { changed, centers, closed, created } = done(reopen())
    expect(changed.map(({ unit, after }) => [unit.id, after.name, after.code, after.parentId])).toEqual([
      [ids.gone, '旧村委会', '990126002202', ids.west],
    ])
    expect([centers, closed, created]).toEqual([[], [], []])
  })

  it.each([
    ['2023-12-31', 'effectiveOn beforeClosing'],
    ['2024-01-01', undefined],
    ['2025-06-30', undefined],
    ['2025-07-01', 'effectiveOn futureDay'],
  ])('comes back on %s: %s', (effectiveOn, fault) => {
    const outcome = plan(reopen({ effectiveOn }))
    if (fault) expect(outcome).toBe(fault)
    else expect(outcome).toMatchObject({ kind: 'REOPEN', effectiveOn })
  })

  it.each([
    ['while it is open', { [ids.gone]: { closedOn: null } }, 'unitId unitOpen'],
    ['below a closed township', { [ids.west]: { closedOn: '2024-01-01' } }, 'unitId parentClosed'],
    ['beside one of its name', { [ids.hill]: { name: '旧村委会' } }, 'unitId nameTaken'],
  ])('does not come back %s', (_case, changes, fault) => {
    expect(plan(reopen(), countyWith(changes))).toBe(fault)
  })
})
