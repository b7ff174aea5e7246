import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { createUnit } from '@/lib/org/mutations'
import { getOrgTree, getOrgUnit } from '@/lib/org/queries'
import { orgTreeParams } from '@/lib/org/schema'
import { recordOrgChange } from '@/lib/org-changes/mutations'
import { listOrgChanges } from '@/lib/org-changes/queries'
import { orgChangeListParams } from '@/lib/org-changes/schema'
import { makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer

beforeEach(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
})

const east = () => county.townships[0]
const home = () => east().communities[0]
const audited = (targetId: string) =>
  db().auditEntry.findMany({ where: { targetId }, orderBy: { id: 'asc' }, select: { event: true } })

describe('a new unit', () => {
  const create = (more: object = {}) =>
    createUnit(staff, { parentId: east().id, name: '补建村委会', code: null, openedOn: null, ...more })

  it('gets the next provisional code, and its entry in the trail', async () => {
    const first = await create()
    const second = await create({ name: '补建二村委会' })
    const prefix = home().code.slice(0, 9)
    expect([first.code, second.code]).toEqual([`${prefix}900`, `${prefix}901`])
    const unit = await db().orgUnit.findUniqueOrThrow({ where: { id: first.id } })
    expect(unit).toMatchObject({ provisional: true, townshipId: east().id, level: 'COMMUNITY' })
    expect((await audited(first.id)).map((entry) => entry.event)).toEqual(['unit.created'])
  })

  it.each([
    [{ name: '甲1社区' }, 'name', 'nameTaken'],
    [{ code: '110101001001' }, 'code', 'codeElsewhere'],
    [{ openedOn: '2199-01-01' }, 'openedOn', 'futureDay'],
  ])('%o is refused', async (more, field, key) => {
    await expect(create(more)).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { [field]: `validation.org.${key}` } },
    })
  })

  it('does not take a code that is in use, nor stand below a community', async () => {
    await expect(create({ code: home().code })).rejects.toMatchObject({
      details: { fields: { code: 'validation.org.codeTaken' } },
    })
    await expect(create({ parentId: home().id })).rejects.toMatchObject({
      details: { reason: 'validation.org.parentUnfit' },
    })
  })

  it('may be a township of the county', async () => {
    const { id } = await create({ parentId: county.id, name: '补建镇' })
    const unit = await db().orgUnit.findUniqueOrThrow({ where: { id } })
    expect(unit).toMatchObject({ level: 'TOWNSHIP', townshipId: id, countyId: county.id })
  })
})

describe('the tree', () => {
  it('a township sees its own part of the tree and of the changes', async () => {
    const [east, west] = county.townships
    const home = east.communities[0]
    const reviewer = await viewerOf({ role: 'TOWNSHIP', unitId: west.id })
    const input = { kind: 'RENAME', unitId: home.id, version: 0, name: '新名社区' } as const
    await recordOrgChange(staff, { ...input, code: null, effectiveOn: '2025-05-10', documentNo: '测政1号' })
    const tree = await getOrgTree(reviewer, orgTreeParams.parse({}))
    expect(tree.rows.map((row) => row.name)).toEqual([
      west.name,
      ...west.communities.map((unit) => unit.name),
    ])
    expect((await listOrgChanges(reviewer, orgChangeListParams.parse({}))).total).toBe(0)
    await expect(getOrgUnit(reviewer, { id: home.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
