import { describe, expect, it } from 'vitest'
import { mintViewer, type Viewer } from '@/lib/core/viewer'
import { maySeeUnapproved, type ReportPlace, reviewRoles, rolesAt } from '@/lib/reporting/policy'
import { isAuthorOf } from '@/lib/reporting/review/policy'
import type { OrgLevel, Role } from '@/prisma/generated/enums'

const viewer = (...posts: [Role, OrgLevel, string][]): Viewer =>
  mintViewer({
    userId: 'me',
    username: 'me',
    name: '我',
    ip: null,
    requestId: null,
    assignments: posts.map(([role, unitLevel, unitId], index) => ({
      id: `${index}`,
      role,
      unitId,
      unitName: unitId,
      unitLevel,
      countyId: 'county',
      departmentId: null,
    })),
  })

const community: ReportPlace = {
  unitId: 'community',
  unitLevel: 'COMMUNITY',
  townshipId: 'township',
  countyId: 'county',
}
const onTownship: ReportPlace = { ...community, unitId: 'township', unitLevel: 'TOWNSHIP' }
const onCounty: ReportPlace = { ...community, unitId: 'county', unitLevel: 'COUNTY', townshipId: null }

describe('who reviews what', () => {
  const township = viewer(['TOWNSHIP', 'TOWNSHIP', 'township'])
  const county = viewer(['COUNTY', 'COUNTY', 'county'])
  it.each([
    ['a township its communities', township, community, ['TOWNSHIP']],
    ['a township not what hangs on itself', township, onTownship, []],
    ['a township nothing of another', viewer(['TOWNSHIP', 'TOWNSHIP', 'other']), community, []],
    ['the county what hangs on a township', county, onTownship, ['COUNTY']],
    ['the county what hangs on itself', county, onCounty, ['COUNTY']],
    ['the county not what a township reviews', county, community, []],
    ['another county nothing', viewer(['COUNTY', 'COUNTY', 'far']), onCounty, []],
    ['a leader nothing', viewer(['LEADER', 'COUNTY', 'county']), community, []],
    ['a township post held at the county nothing', viewer(['TOWNSHIP', 'COUNTY', 'county']), community, []],
  ])('%s', (_name, person, place, expected) => {
    expect(reviewRoles(person, place)).toEqual(expected)
  })
})

describe('who fills in, and who sees what is not approved', () => {
  it.each([
    ['the community’s secretary', viewer(['SECRETARY', 'COMMUNITY', 'community']), ['SECRETARY'], true],
    ['a secretary above it', viewer(['SECRETARY', 'TOWNSHIP', 'township']), [], false],
    ['the township', viewer(['TOWNSHIP', 'TOWNSHIP', 'township']), [], true],
    ['the county', viewer(['COUNTY', 'COUNTY', 'county']), [], true],
    ['a leader', viewer(['LEADER', 'COUNTY', 'county']), [], false],
    ['a bureau', viewer(['DEPARTMENT', 'COUNTY', 'county']), [], false],
    ['the auditor', viewer(['AUDITOR', 'COUNTY', 'county']), [], false],
  ])('%s', (_name, person, roles, isSeen) => {
    expect(rolesAt(person, 'report:fill', community)).toEqual(roles)
    expect(maySeeUnapproved(person, community)).toBe(isSeen)
  })
})

describe('isAuthorOf', () => {
  it.each([
    [['me'], null, true],
    [[], 'me', true],
    [['other'], 'other', false],
    [[], null, false],
  ])('filled in by %j, submitted by %s: %s', (filledByIds, submittedById, expected) => {
    expect(isAuthorOf(viewer(['TOWNSHIP', 'TOWNSHIP', 'township']), { filledByIds, submittedById })).toBe(
      expected,
    )
  })
})
