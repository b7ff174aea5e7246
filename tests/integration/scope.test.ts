import { beforeAll, describe, expect, it } from 'vitest'
import { createDeputy } from '@/lib/accounts/deputies/mutations'
import { findSession, openSession } from '@/lib/auth/session'
import { centerScope } from '@/lib/centers/policy'
import { today } from '@/lib/core/clock'
import { db } from '@/lib/core/db'
import { reviewScope } from '@/lib/reporting/policy'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty

beforeAll(async () => {
  county = await makeCounty()
  await makeCenter(county, county.townships[0].communities[0])
})

describe('R-01 a scope without a single reach', () => {
  it.each(['alone', 'inside an AND', 'in a relation'])('reaches no row %s', async (place) => {
    const viewer = await viewerOf({ role: 'ADMIN', unitId: county.id })
    for (const scope of [centerScope(viewer, 'center:read'), reviewScope(viewer)]) {
      if (place === 'alone') expect(await db().center.count({ where: scope })).toBe(0)
      if (place === 'inside an AND') expect(await db().center.count({ where: { AND: [{}, scope] } })).toBe(0)
      if (place === 'in a relation')
        expect(await db().centerPeriod.count({ where: { center: scope } })).toBe(0)
    }
  })
})

describe('R-11 a deputy', () => {
  it('acts with the reviewer’s reach in his time, and no longer', async () => {
    const [township] = county.townships
    const reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: township.id })
    const deputy = await viewerOf({ role: 'LEADER', unitId: township.id })
    const token = await openSession(deputy.userId ?? '', null, null)
    const reach = async () => {
      const session = await findSession(token, { ip: null, requestId: '' })
      if (!session) throw new Error('no session')
      return db().center.count({ where: reviewScope(session.viewer) })
    }
    expect(await reach()).toBe(0)
    await createDeputy(reviewer, {
      assignmentId: reviewer.assignments[0]?.id ?? '',
      deputyId: deputy.userId ?? '',
      from: today(),
      lastDay: today(),
      reason: '外出培训',
    })
    expect(await reach()).toBe(1)
    await db().deputy.updateMany({ data: { endedAt: new Date() } })
    expect(await reach()).toBe(0)
  })
})
