import { expect, it } from 'vitest'
import { mintViewer, type ViewerAssignment } from '@/lib/core/viewer'
import { departmentScope, itemScope, reachesItem } from '@/lib/service-items/policy'

const viewer = (...posts: Partial<ViewerAssignment>[]) =>
  mintViewer({
    userId: 'u',
    username: 'u',
    name: '某人',
    ip: null,
    requestId: null,
    assignments: posts.map((post, index) => ({
      id: String(index),
      role: 'COUNTY',
      unitId: 'county',
      unitName: '某县',
      unitLevel: 'COUNTY',
      countyId: 'county',
      departmentId: null,
      ...post,
    })),
  })

const bureau = viewer({ role: 'DEPARTMENT', departmentId: 'justice' })
const item = (departmentId: string, countyId = 'county') => ({ departmentId, countyId })

it.each([
  ['the county writes every item of its own', viewer({}), item('health'), true],
  ['the county writes none of another', viewer({}), item('health', 'other'), false],
  ['a bureau writes its own', bureau, item('justice'), true],
  ["a bureau writes no other bureau's", bureau, item('health'), false],
  ['a bureau without a department writes none', viewer({ role: 'DEPARTMENT' }), item('justice'), false],
  ['a leader writes none', viewer({ role: 'LEADER' }), item('justice'), false],
  [
    'two posts are not merged',
    viewer({ role: 'DEPARTMENT', departmentId: 'justice' }, { unitId: 'other', countyId: 'other' }),
    item('health'),
    false,
  ],
])('%s', (_words, who, what, expected) => {
  expect(reachesItem(who, what)).toBe(expected)
})

it('says nothing, never everything, for whoever reaches nothing', () => {
  const nobody = viewer({ role: 'DEPARTMENT' })
  expect(itemScope(nobody)).toEqual({ id: { in: [] } })
  expect(departmentScope(nobody)).toEqual({ id: { in: [] } })
  expect(itemScope(bureau)).toEqual({ OR: [{ countyId: 'county', departmentId: 'justice' }] })
  expect(departmentScope(viewer({}))).toEqual({ OR: [{ countyId: 'county' }] })
})
