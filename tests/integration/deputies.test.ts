import { beforeAll, describe, expect, it } from 'vitest'
import { createDeputy, endDeputy } from '@/lib/accounts/deputies/mutations'
import { listDeputedPosts, listDeputies } from '@/lib/accounts/deputies/queries'
import { addDays } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let admin: Viewer
let auditor: Viewer
let staff: Viewer
let township: Viewer
let secretary: Viewer

beforeAll(async () => {
  county = await makeCounty()
  const [first] = county.townships
  admin = await viewerOf({ role: 'ADMIN', unitId: county.id })
  auditor = await viewerOf({ role: 'AUDITOR', unitId: county.id })
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  township = await viewerOf({ role: 'TOWNSHIP', unitId: first.id })
  secretary = await viewerOf({ role: 'SECRETARY', unitId: first.communities[0].id })
})

const idOf = (viewer: Viewer) => viewer.userId ?? ''
const postOf = (viewer: Viewer) => viewer.assignments[0]?.id ?? ''

describe('deputies', () => {
  const input = (deputy: Viewer, values: Record<string, unknown> = {}) => ({
    assignmentId: postOf(township),
    deputyId: idOf(deputy),
    from: today(),
    lastDay: addDays(today(), 13),
    reason: '外出培训',
    ...values,
  })

  it('are named for one’s own post among colleagues and county staff, and ended', async () => {
    const colleague = await viewerOf({ role: 'CLERK', unitId: county.townships[0].id })
    const [post] = await listDeputedPosts(township)
    const candidates = post?.candidates.map((person) => person.id)
    expect(candidates).toEqual(expect.arrayContaining([idOf(colleague), idOf(staff)]))
    for (const viewer of [township, secretary, admin, auditor]) expect(candidates).not.toContain(idOf(viewer))
    const { id } = await createDeputy(township, input(colleague))
    expect(await db().deputy.findUniqueOrThrow({ where: { id } })).toMatchObject({
      validTo: new Date(addDays(today(), 14)),
    })
    expect(await listDeputies(township)).toMatchObject([
      { deputyName: colleague.name, lastDay: addDays(today(), 13), state: 'ACTING' },
    ])
    await expect(createDeputy(township, input(colleague))).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(endDeputy(staff, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await endDeputy(township, { id })
    await expect(endDeputy(township, { id })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await db().auditEntry.count({ where: { targetType: 'deputy', targetId: id } })).toBe(2)
  })

  it.each([
    ['oneself', () => input(township), 'deputyId'],
    ['somebody from below', () => input(secretary), 'deputyId'],
    ['an administrator', () => input(admin), 'deputyId'],
    ['a time that is over', () => input(staff, { from: '2025-01-01', lastDay: '2025-01-31' }), 'lastDay'],
    ['more than half a year', () => input(staff, { lastDay: addDays(today(), 185) }), 'lastDay'],
  ])('refuses %s', async (_name, values, field) => {
    await expect(createDeputy(township, values())).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: { [field]: expect.any(String) } },
    })
  })

  it('are nobody else’s to name', async () => {
    await expect(createDeputy(staff, input(admin))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(createDeputy(secretary, input(staff))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
