import { describe, expect, it } from 'vitest'
import { isAppError } from '@/lib/core/errors'
import { PERMISSIONS } from '@/lib/core/permissions'
import { assertMay, mintSystemViewer, mintViewer, scopesOf, type ViewerAssignment } from '@/lib/core/viewer'
import { Role } from '@/prisma/generated/enums'

const post = (role: Role, unitLevel: ViewerAssignment['unitLevel'], unitId: string): ViewerAssignment => ({
  id: `${role}-${unitId}`,
  role,
  unitId,
  unitName: unitId,
  unitLevel,
  countyId: 'county',
  departmentId: null,
})
const viewer = (...assignments: ViewerAssignment[]) =>
  mintViewer({ userId: 'u', username: 'u', name: 'u', ip: null, requestId: null, assignments })

describe('scopes', () => {
  it('several posts are never merged into the largest', () => {
    const both = viewer(post('LEADER', 'COUNTY', 'county'), post('SECRETARY', 'COMMUNITY', 'a'))
    expect(scopesOf(both, 'zone:write').map((scope) => scope.unitId)).toEqual(['a'])
    expect(scopesOf(both, 'center:read').map((scope) => scope.unitId)).toEqual(['county', 'a'])
  })

  it('a secretary of a township writes what hangs on the township itself and reads below it', () => {
    const secretary = viewer(post('SECRETARY', 'TOWNSHIP', 't'))
    expect(scopesOf(secretary, 'center:write')[0]?.ownUnitOnly).toBe(true)
    expect(scopesOf(secretary, 'center:read')[0]?.ownUnitOnly).toBe(false)
  })

  it('county staff write anywhere in the county', () => {
    expect(scopesOf(viewer(post('COUNTY', 'COUNTY', 'county')), 'center:write')[0]?.ownUnitOnly).toBe(false)
  })

  it('R-10 neither administrator nor auditor holds any business permission', () => {
    const business = Object.entries(PERMISSIONS).filter(
      ([name]) => !/^(workbench|audit|user|post|grant):/.test(name),
    )
    for (const [name, roles] of business) {
      expect(roles, name).not.toContain('ADMIN')
      expect(roles, name).not.toContain('AUDITOR')
    }
  })

  it('whoever holds a permission nowhere is refused', () => {
    try {
      assertMay(viewer(post('LEADER', 'COUNTY', 'county')), 'report:fill')
      expect.unreachable()
    } catch (error) {
      expect(isAppError(error) && error.code).toBe('FORBIDDEN')
    }
    expect(() => assertMay(mintSystemViewer('job'), 'report:fill')).not.toThrow()
  })

  it.each([
    ['scheduler', '系统定时任务'],
    ['a job without a name of its own', '系统'],
  ])('%s stands in the trail as %s', (job, name) => {
    expect(mintSystemViewer(job)).toMatchObject({ name, username: job, isSystem: true })
  })

  it('every role has a place in the table', () => {
    const named = new Set(Object.values(PERMISSIONS).flat())
    expect(Object.values(Role).filter((role) => !named.has(role))).toEqual([])
  })
})
