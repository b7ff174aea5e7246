import { describe, expect, it } from 'vitest'
import { mintSystemViewer, mintViewer } from '@/lib/core/viewer'
import { defaultReachOf, mayChangePartner, partnerCan, partnerScope } from '@/lib/partners/policy'
import type { OrgLevel, Role } from '@/prisma/generated/enums'

const viewerAt = (role: Role, unitId: string, unitLevel: OrgLevel, countyId = 'county') =>
  mintViewer({
    userId: 'u',
    username: 'u',
    name: 'u',
    ip: null,
    requestId: null,
    assignments: [{ id: 'a', role, unitId, unitName: '', unitLevel, countyId, departmentId: null }],
  })

const OWN = { unitId: 'community', townshipId: 'township', countyId: 'county' }
const OTHER = { unitId: 'other', townshipId: 'township', countyId: 'county' }

describe('who may change a partner', () => {
  it.each([
    ['the county, whatever its centers', 'COUNTY', 'county', 'COUNTY', [OWN, OTHER], true],
    ['the county, with no center at all', 'COUNTY', 'county', 'COUNTY', [], true],
    ['a secretary, with her own center alone', 'SECRETARY', 'community', 'COMMUNITY', [OWN], true],
    [
      'no secretary, once another center shares it',
      'SECRETARY',
      'community',
      'COMMUNITY',
      [OWN, OTHER],
      false,
    ],
    ['no secretary, while nobody works with it', 'SECRETARY', 'community', 'COMMUNITY', [], false],
    ['no clerk of the county’s own center', 'CLERK', 'county', 'COUNTY', [OWN], false],
    ['no reviewer', 'TOWNSHIP', 'township', 'TOWNSHIP', [OWN], false],
  ] as const)('%s', (_name, role, unitId, level, centers, expected) => {
    expect(mayChangePartner(viewerAt(role, unitId, level), { countyId: 'county', centers })).toBe(expected)
  })
})

it('a secretary links a shared partner and changes nothing of it', () => {
  const shared = { countyId: 'county', centers: [OWN, OTHER], hasLeft: false }
  expect(partnerCan(viewerAt('SECRETARY', 'community', 'COMMUNITY'), shared)).toEqual({
    change: false,
    close: false,
    reopen: false,
    link: true,
  })
})

it('a partner that has left is brought back and linked to nothing', () => {
  const left = { countyId: 'county', centers: [], hasLeft: true }
  expect(partnerCan(viewerAt('COUNTY', 'county', 'COUNTY'), left)).toEqual({
    change: true,
    close: false,
    reopen: true,
    link: false,
  })
})

it('partners of another county are out of reach, and an administrator reaches none', () => {
  expect(partnerScope(viewerAt('SECRETARY', 'x', 'COMMUNITY', 'abroad'), 'partner:read')).toEqual({
    countyId: { in: ['abroad'] },
  })
  expect(partnerScope(viewerAt('ADMIN', 'county', 'COUNTY'), 'partner:read')).toEqual({
    countyId: { in: [] },
  })
  expect(partnerScope(mintSystemViewer('job'), 'partner:write')).toEqual({})
})

it.each([
  ['COUNTY', 'county', 'COUNTY', 'ALL'],
  ['LEADER', 'county', 'COUNTY', 'ALL'],
  ['TOWNSHIP', 'township', 'TOWNSHIP', 'MINE'],
  ['SECRETARY', 'community', 'COMMUNITY', 'MINE'],
] as const)('%s of %s sees %s at first', (role, unitId, level, expected) => {
  expect(defaultReachOf(viewerAt(role, unitId, level))).toBe(expected)
})
