import { randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { accountOf } from '@/tests/support/accounts'
import { expect, test } from '@/tests/support/people'

type Row = { id: string; name: string; version: number }

/** The data of a good answer. */
async function dataOf<T>(answer: APIResponse, status = 200): Promise<T> {
  const text = await answer.text()
  expect(answer.status(), text).toBe(status)
  return (JSON.parse(text) as { data: T }).data
}

async function centerNamed(api: APIRequestContext, name: string): Promise<Row & { unitId: string }> {
  const query = new URLSearchParams({ q: name })
  const { rows } = await dataOf<{ rows: Row[] }>(await api.get(`/api/centers?${query}`))
  const [found] = rows
  if (!found) throw new Error(`no center ${name}`)
  return dataOf(await api.get(`/api/centers/${found.id}`))
}

type Kit = {
  centerId: string
  unitId: string
  typeId: string
  departmentId: string
  activityTypeId: string
}

/** Ids that a new record points to, read over HTTP as a program would. */
async function kitOf(api: APIRequestContext, name: string): Promise<Kit> {
  const center = await centerNamed(api, name)
  const query = `centerId=${center.id}`
  const zones = await dataOf<{ type: { id: string } }[]>(await api.get(`/api/zones?${query}`))
  const windows = await dataOf<{ departments: { id: string }[] }[]>(
    await api.get(`/api/service-windows?${query}`),
  )
  const { rows } = await dataOf<{ rows: Row[] }>(await api.get(`/api/activities?${query}`))
  const activity = await dataOf<{ typeId: string }>(await api.get(`/api/activities/${rows[0]?.id}`))
  return {
    centerId: center.id,
    unitId: center.unitId,
    typeId: zones[0]?.type.id ?? '',
    departmentId: windows[0]?.departments[0]?.id ?? '',
    activityTypeId: activity.typeId,
  }
}

/** One new record of each resource below a center. */
function records({ centerId, typeId, departmentId, activityTypeId }: Kit): Record<string, object> {
  return {
    zones: { centerId, typeId, name: '接口登记的功能区', seats: '２０' },
    'service-windows': { centerId, number: 90, name: '接口登记的窗口', departmentIds: [departmentId] },
    activities: {
      centerId,
      typeId: activityTypeId,
      name: '接口登记的活动',
      date: '2026-07-02',
      status: 'HELD',
      attendances: '1,200',
    },
    'visit-counts': { centerId, date: '2026-07-03', source: 'ESTIMATE', count: 77 },
  }
}

const OWN = '和睦社区党群服务中心'
const FOREIGN = '清河社区党群服务中心'
const MISSING = randomUUID()

test('each of the five registers stores a record and reads it back', async ({ apiOf }) => {
  const county = await apiOf('COUNTY')
  const kit = await kitOf(county, FOREIGN)
  const name = `接口登记的中心${MISSING.slice(0, 8)}`
  const center = { unitId: kit.unitId, name, category: 'RESIDENTIAL_STATION', status: 'PLANNED' }
  const created = await dataOf<Row>(await county.post('/api/centers', { data: center }), 201)
  expect(await dataOf<Row>(await county.get(`/api/centers/${created.id}`))).toMatchObject({
    name,
    category: 'RESIDENTIAL_STATION',
  })
  for (const [resource, record] of Object.entries(records(kit))) {
    const { id } = await dataOf<Row>(await county.post(`/api/${resource}`, { data: record }), 201)
    const stored = await dataOf<Row>(await county.get(`/api/${resource}/${id}`))
    expect(stored, resource).toMatchObject({ id, centerId: kit.centerId, version: 1 })
    const list = await dataOf<Row[] | { rows: Row[] }>(
      await county.get(`/api/${resource}?centerId=${kit.centerId}`),
    )
    const ids = (Array.isArray(list) ? list : list.rows).map((row) => row.id)
    expect(ids, resource).toContain(id)
  }
})

test('a change needs the version that was read, and cancelling is for good', async ({ apiOf }) => {
  const secretary = await apiOf('SECRETARY')
  const { activities } = records(await kitOf(secretary, OWN))
  const { id } = await dataOf<Row>(await secretary.post('/api/activities', { data: activities }), 201)
  const { centerId: _center, ...fields } = activities as { centerId: string }
  const change = (version: number) =>
    secretary.patch(`/api/activities/${id}`, { data: { ...fields, version, attendances: 12 } })
  expect(await dataOf<Row>(await change(1))).toMatchObject({ version: 2 })
  expect((await change(1)).status()).toBe(409)
  const cancel = () => secretary.post(`/api/activities/${id}/cancel`, { data: { version: 2 } })
  await dataOf(await cancel())
  expect((await cancel()).status()).toBe(422)
})

test('R-01 a foreign center is answered like one that does not exist, word for word', async ({ apiOf }) => {
  const county = await apiOf('COUNTY')
  const foreign = await kitOf(county, FOREIGN)
  const secretary = await apiOf(accountOf('SECRETARY'))
  const told = async (answer: APIResponse) => [answer.status(), await answer.text()]
  const missing = await told(await secretary.get(`/api/centers/${MISSING}`))
  expect(missing[0]).toBe(404)
  expect(await told(await secretary.get(`/api/centers/${foreign.centerId}`))).toEqual(missing)
  for (const [resource, record] of Object.entries(records(foreign))) {
    const elsewhere = await secretary.post(`/api/${resource}`, { data: record })
    const nowhere = await secretary.post(`/api/${resource}`, { data: { ...record, centerId: MISSING } })
    expect(await told(elsewhere), resource).toEqual(await told(nowhere))
    expect(elsewhere.status(), resource).toBe(404)
    const list = await secretary.get(`/api/${resource}?centerId=${foreign.centerId}`)
    const empty = await secretary.get(`/api/${resource}?centerId=${MISSING}`)
    expect(await told(list), resource).toEqual(await told(empty))
    expect(await told(await secretary.get(`/api/${resource}/${MISSING}`)), resource).toEqual(missing)
    expect(await told(await secretary.get(`/api/${resource}/no-uuid`)), resource).toEqual(missing)
  }
})

test('what a record must not hold is refused beside its field', async ({ apiOf }) => {
  const secretary = await apiOf('SECRETARY')
  const { activities, 'visit-counts': visit } = records(await kitOf(secretary, OWN))
  const refusals: [string, object, string][] = [
    ['activities', { ...activities, date: '2026-02-29' }, 'date'],
    ['activities', { ...activities, date: '2026-07-05' }, 'date'],
    ['activities', { ...activities, attendances: '-1' }, 'attendances'],
    ['activities', { ...activities, attendances: 0 }, 'attendances'],
    ['activities', { ...activities, name: "a\u0000'; DROP TABLE" }, 'name'],
    ['visit-counts', { ...visit, count: '1e3' }, 'count'],
    ['visit-counts', { ...visit, date: '2026-07-05' }, 'date'],
    ['visit-counts', { ...visit, source: 'GUESS' }, 'source'],
  ]
  for (const [resource, record, field] of refusals) {
    const answer = await secretary.post(`/api/${resource}`, { data: record })
    const { error } = (await answer.json()) as { error: { code: string; fields: Record<string, string> } }
    expect([answer.status(), error.code], `${resource} ${field}`).toEqual([400, 'INVALID_INPUT'])
    expect(Object.keys(error.fields)).toEqual([field])
    expect(error.fields[field], 'words, not keys').toMatch(/[\u4e00-\u9fff]/)
  }
  const approved = { ...activities, date: '2025-05-20' }
  const answer = await secretary.post('/api/activities', { data: approved })
  expect([answer.status(), await answer.text()]).toEqual([422, expect.stringContaining('2025年5月')])
})

test('nobody reads or writes a register without a session', async ({ request }) => {
  for (const resource of ['centers', 'zones', 'service-windows', 'activities', 'visit-counts']) {
    expect((await request.get(`/api/${resource}?centerId=${MISSING}`)).status(), resource).toBe(401)
    expect((await request.post(`/api/${resource}`, { data: {} })).status(), resource).toBe(401)
  }
})
