import { describe, expect, it } from 'vitest'
import { reachesCenter } from '@/lib/activities/policy'
import { mintSystemViewer, mintViewer, type ViewerAssignment } from '@/lib/core/viewer'

const viewer = (role: ViewerAssignment['role'], unitLevel: ViewerAssignment['unitLevel'], unitId: string) =>
  mintViewer({
    userId: 'u',
    username: 'u',
    name: 'u',
    ip: null,
    requestId: null,
    assignments: [
      { id: 'a', role, unitId, unitName: unitId, unitLevel, countyId: 'county', departmentId: null },
    ],
  })
const ofCommunity = { unitId: 'community', townshipId: 'township', countyId: 'county' }
const ofTownship = { unitId: 'township', townshipId: 'township', countyId: 'county' }

describe('who writes the activities of a center', () => {
  it.each([
    ['the secretary of its community', viewer('SECRETARY', 'COMMUNITY', 'community'), ofCommunity, true],
    ['the secretary of another', viewer('SECRETARY', 'COMMUNITY', 'other'), ofCommunity, false],
    [
      'the clerk of the township, for the township’s own',
      viewer('CLERK', 'TOWNSHIP', 'township'),
      ofTownship,
      true,
    ],
    [
      'the clerk of the township, for a community’s',
      viewer('CLERK', 'TOWNSHIP', 'township'),
      ofCommunity,
      false,
    ],
    ['the county', viewer('COUNTY', 'COUNTY', 'county'), ofCommunity, true],
    ['another county', viewer('COUNTY', 'COUNTY', 'elsewhere'), ofCommunity, false],
    ['the township reviewer', viewer('TOWNSHIP', 'TOWNSHIP', 'township'), ofCommunity, false],
    ['the leader of the county', viewer('LEADER', 'COUNTY', 'county'), ofCommunity, false],
    ['a system job', mintSystemViewer('job'), ofCommunity, true],
  ])('%s: %o', (_name, who, place, expected) => {
    expect(reachesCenter(who, 'activity:write', place)).toBe(expected)
  })

  it('the township reviewer reads what lies below', () => {
    expect(reachesCenter(viewer('TOWNSHIP', 'TOWNSHIP', 'township'), 'activity:read', ofCommunity)).toBe(true)
    expect(reachesCenter(viewer('TOWNSHIP', 'TOWNSHIP', 'other'), 'activity:read', ofCommunity)).toBe(false)
  })
})
