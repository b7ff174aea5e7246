import { describe, expect, it } from 'vitest'
import { centerCan, centerScope, inForceOn, reachesPlace } from '@/lib/centers/policy'
import { mintSystemViewer, mintViewer } from '@/lib/core/viewer'
import type { OrgLevel, Role } from '@/prisma/generated/enums'

const viewerAt = (role: Role, unitId: string, unitLevel: OrgLevel) =>
  mintViewer({
    userId: 'u',
    username: 'u',
    name: 'u',
    ip: null,
    requestId: null,
    assignments: [{ id: 'a', role, unitId, unitName: '', unitLevel, countyId: 'county', departmentId: null }],
  })

const ON_COMMUNITY = { unitId: 'community', townshipId: 'township', countyId: 'county' }
const ON_TOWNSHIP = { unitId: 'township', townshipId: 'township', countyId: 'county' }

describe('reachesPlace', () => {
  it.each([
    [
      'a secretary reads the own community',
      'SECRETARY',
      'community',
      'COMMUNITY',
      'center:read',
      ON_COMMUNITY,
      true,
    ],
    [
      'a secretary reads no other community',
      'SECRETARY',
      'other',
      'COMMUNITY',
      'center:read',
      ON_COMMUNITY,
      false,
    ],
    [
      'a clerk of the township reads below it',
      'CLERK',
      'township',
      'TOWNSHIP',
      'center:read',
      ON_COMMUNITY,
      true,
    ],
    [
      'but writes only what hangs on it',
      'CLERK',
      'township',
      'TOWNSHIP',
      'center:write',
      ON_COMMUNITY,
      false,
    ],
    ['and that it does write', 'CLERK', 'township', 'TOWNSHIP', 'center:write', ON_TOWNSHIP, true],
    ['a reviewer writes nothing', 'TOWNSHIP', 'township', 'TOWNSHIP', 'center:write', ON_COMMUNITY, false],
    ['the county writes everywhere in it', 'COUNTY', 'county', 'COUNTY', 'center:write', ON_COMMUNITY, true],
    ['another county nowhere', 'COUNTY', 'abroad', 'COUNTY', 'center:write', ON_COMMUNITY, false],
    ['an administrator reads no center', 'ADMIN', 'county', 'COUNTY', 'center:read', ON_COMMUNITY, false],
  ] as const)('%s', (_name, role, unitId, level, permission, place, expected) => {
    expect(reachesPlace(viewerAt(role, unitId, level), permission, place)).toBe(expected)
  })

  it('a system job reaches everything', () => {
    expect(reachesPlace(mintSystemViewer('job'), 'center:write', ON_COMMUNITY)).toBe(true)
    expect(centerScope(mintSystemViewer('job'), 'center:write')).toEqual({})
  })

  it('who holds nothing reaches nothing', () => {
    expect(centerScope(viewerAt('ADMIN', 'county', 'COUNTY'), 'center:read')).toEqual({ id: { in: [] } })
  })
})

it('a secretary keeps the dossier and decides nothing', () => {
  expect(centerCan(viewerAt('SECRETARY', 'community', 'COMMUNITY'), ON_COMMUNITY)).toEqual({
    write: true,
    decide: false,
    writeZones: true,
    writeWindows: true,
    writeOffers: true,
    writeClosures: true,
    propose: true,
  })
})

it('a period holds from its first day until before its last', () => {
  const day = new Date('2024-02-29T00:00:00Z')
  expect(inForceOn('2024-02-29')).toEqual({
    effectiveFrom: { lte: day },
    OR: [{ effectiveTo: null }, { effectiveTo: { gt: day } }],
  })
})
