import { beforeAll, describe, expect, it } from 'vitest'
import { getActivity } from '@/lib/activities/detail/queries'
import { cancelActivity, createActivity } from '@/lib/activities/mutations'
import { createActivityInput } from '@/lib/activities/schema'
import { importSignUps } from '@/lib/activities/sign-ups/mutations'
import { readSignUpList } from '@/lib/activities/sign-ups/queries'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let center: { id: string }
let secretary: Viewer
let stranger: Viewer

const list = (...people: [string, string][]) => ({
  header: ['姓名', '电话'],
  rows: people.map(([name, phone], index) => ({
    number: index + 2,
    cells: [{ text: name }, { text: phone }],
  })),
})

async function makeActivity() {
  const input = createActivityInput.parse({
    centerId: center.id,
    typeId: county.activityTypes.TRAINING,
    name: '书法班',
    date: '2025-06-10',
    status: 'PLANNED',
  })
  return (await createActivity(secretary, input)).id
}

function request(body: BodyInit, name = '名单.csv') {
  const form = new FormData()
  form.set('file', new File([body as BlobPart], name))
  return new Request('http://127.0.0.1/', { method: 'POST', body: form })
}

beforeAll(async () => {
  county = await makeCounty()
  const [township] = county.townships
  center = await makeCenter(county, township.communities[0])
  secretary = await viewerOf({ role: 'SECRETARY', unitId: township.communities[0].id })
  stranger = await viewerOf({ role: 'SECRETARY', unitId: township.communities[1].id })
})

describe('a sign-up list', () => {
  it('adds each person once over all lists, and keeps nothing that names anybody', async () => {
    const id = await makeActivity()
    const first = list(['张三', '13800138000'], ['李四', '13900139000'], ['张三', '138 0013 8000'])
    expect(await importSignUps(secretary, { id, table: first })).toEqual({
      persons: 3,
      added: 2,
      known: 0,
      doubles: 1,
      unreadable: [],
      total: 2,
    })
    const second = list(['李四', '+8613900139000'], ['王五', ''], ['', ''])
    expect(await importSignUps(secretary, { id, table: second })).toMatchObject({
      added: 1,
      known: 1,
      unreadable: [4],
      total: 3,
    })
    expect((await getActivity(secretary, { id })).signUps).toBe(3)
    const rows = await db().activitySignUp.findMany({ where: { activityId: id } })
    const entries = await db().auditEntry.findMany({ where: { targetId: id, event: 'sign-up.imported' } })
    const stored = JSON.stringify([rows, entries], (_key, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(stored).not.toMatch(/张三|李四|王五|138|139/)
    expect(entries.at(-1)?.after).toMatchObject({ added: 1, known: 1, total: 3 })
    expect(await importSignUps(secretary, { id, table: second })).toMatchObject({ added: 0, known: 2 })
    expect(await db().auditEntry.count({ where: { targetId: id, event: 'sign-up.imported' } })).toBe(2)
  })

  it('has other digests for another activity', async () => {
    const ids = [await makeActivity(), await makeActivity()]
    for (const id of ids) await importSignUps(secretary, { id, table: list(['张三', '13800138000']) })
    const rows = await db().activitySignUp.findMany({ where: { activityId: { in: ids } } })
    expect(new Set(rows.map((row) => row.personKey)).size).toBe(2)
  })

  it('is refused out of reach, to reviewers, for a cancelled activity and without people', async () => {
    const id = await makeActivity()
    const table = list(['张三', '13800138000'])
    await expect(importSignUps(stranger, { id, table })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: county.townships[0].id })
    await expect(importSignUps(reviewer, { id, table })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(importSignUps(secretary, { id, table: list(['', '']) })).rejects.toMatchObject({
      details: { reason: 'validation.activities.signUpEmpty' },
    })
    await cancelActivity(secretary, { id, version: 1 })
    await expect(importSignUps(secretary, { id, table })).rejects.toMatchObject({ code: 'RULE' })
  })
})

describe('the file of a list', () => {
  it('goes through the gate for workbooks', async () => {
    const id = await makeActivity()
    const csv = '姓名,联系电话\n张三,13800138000\n'
    const table = await readSignUpList(secretary, { id, request: request(csv) })
    expect(table.header).toEqual(['姓名', '联系电话'])
    const refused = (body: BodyInit) => readSignUpList(secretary, { id, request: request(body) })
    await expect(refused('序号,备注\n1,无\n')).rejects.toMatchObject({
      details: { reason: 'validation.activities.signUpColumns' },
    })
    await expect(refused('<html><table></table></html>')).rejects.toMatchObject({
      details: { reason: 'validation.imports.file.NOT_A_WORKBOOK' },
    })
    await expect(refused('x'.repeat(3 * 1024 * 1024))).rejects.toMatchObject({
      details: { reason: 'validation.activities.signUpTooLarge' },
    })
    const empty = new Request('http://127.0.0.1/', { method: 'POST' })
    await expect(readSignUpList(secretary, { id, request: empty })).rejects.toMatchObject({
      details: { reason: 'validation.activities.signUpMissing' },
    })
    await expect(readSignUpList(stranger, { id, request: request(csv) })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
