import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { answerSuggestion, makeSuggestion } from '@/lib/indicators/suggestions/mutations'
import { listSuggestions } from '@/lib/indicators/suggestions/queries'
import { suggestionListParams } from '@/lib/indicators/suggestions/schema'
import { seedReference } from '@/prisma/seed/reference/seed'
import { makeCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let clerk: Viewer
let neighbour: Viewer
let reviewer: Viewer
let office: Viewer
let leader: Viewer
let foreigner: Viewer

beforeAll(async () => {
  await seedReference()
  const county = await makeCounty()
  const foreign = await makeCounty()
  const [township] = county.townships
  const [own, other] = township.communities
  clerk = await viewerOf({ role: 'CLERK', unitId: own.id })
  neighbour = await viewerOf({ role: 'SECRETARY', unitId: other.id })
  reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: township.id })
  office = await viewerOf({ role: 'COUNTY', unitId: county.id })
  leader = await viewerOf({ role: 'LEADER', unitId: county.id })
  foreigner = await viewerOf({ role: 'COUNTY', unitId: foreign.id })
})

const list = (viewer: Viewer, state?: string) =>
  listSuggestions(viewer, suggestionListParams.parse({ state }))

describe('意见建议', () => {
  it('go from a unit up to its county, without the person, and come back with one answer', async () => {
    const { id, version } = await makeSuggestion(clerk, { code: 'E04', text: '帮办和代办常分不清，请举例' })
    const [row] = (await list(office)).rows
    expect(row).toMatchObject({ about: { code: 'E04' }, answer: null, canAnswer: true })
    expect(JSON.stringify(row)).not.toContain(clerk.name)
    for (const viewer of [clerk, reviewer, leader]) expect((await list(viewer)).total).toBe(1)
    for (const viewer of [neighbour, foreigner]) expect((await list(viewer)).total).toBe(0)

    const answer = { id, version, answer: '已在填报说明中补充例子' }
    for (const viewer of [clerk, reviewer, leader])
      await expect(answerSuggestion(viewer, answer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(answerSuggestion(foreigner, answer)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(answerSuggestion(office, { ...answer, version: 5 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await answerSuggestion(office, answer)
    await expect(answerSuggestion(office, { ...answer, version: 2 })).rejects.toMatchObject({ code: 'RULE' })
    expect((await list(clerk, 'ANSWERED')).rows).toMatchObject([
      { answer: '已在填报说明中补充例子', answeredBy: office.name, canAnswer: false },
    ])
    expect((await list(clerk, 'OPEN')).total).toBe(0)
    const entries = await db().auditEntry.findMany({ where: { targetId: id }, orderBy: { id: 'asc' } })
    expect(entries.map(({ event }) => event)).toEqual(['suggestion.made', 'suggestion.answered'])
  })

  it('concern an indicator that exists, or the form as a whole', async () => {
    await expect(makeSuggestion(clerk, { code: 'E99', text: '无此指标' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await makeSuggestion(reviewer, { code: null, text: '表头太长' })
    expect((await list(office)).rows[0]).toMatchObject({ about: null, text: '表头太长' })
    await expect(makeSuggestion(leader, { code: null, text: '好' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
