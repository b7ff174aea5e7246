import { beforeEach, describe, expect, it } from 'vitest'
import { createRoster } from '@/lib/accounts/roster/mutations'
import { checkRoster } from '@/lib/accounts/roster/queries'
import { signIn } from '@/lib/auth/sign-in'
import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

const origin = { ip: '10.9.0.1', userAgent: 'test' }
let fresh: TestCounty
let chief: Viewer

describe('createRoster', () => {
  const bytes = (lines: string[]) =>
    new TextEncoder().encode(['姓名,用户名,角色,单位(名称或代码),部门', ...lines].join('\n'))
  const file = (lines: string[]) => ({ name: '账号.csv', bytes: bytes(lines) })
  const given = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈']

  beforeEach(async () => {
    fresh = await makeCounty()
    chief = await viewerOf({ role: 'ADMIN', unitId: fresh.id })
  })

  it('makes 74 accounts from one file, each with a slip of its township', async () => {
    const [one, two] = fresh.townships
    const communities = [...one.communities, ...two.communities]
    const lines = [
      `组织员,,县委组织部工作人员,${fresh.name},`,
      `审计,,审计员,${fresh.code},`,
      `局长,,县直部门,${fresh.name},部门HRSS`,
      ...[one, two].map((unit) => `审核${unit.name.slice(1, 2)},,乡镇（街道）审核人,${unit.name},`),
      ...Array.from({ length: 69 }, (_, i) => {
        const unit = communities[i % communities.length]
        return `${given[i % 10]}小${given[Math.floor(i / 10)]},,${i % 2 ? '社区工作者' : '书记'},${unit?.code},`
      }),
    ]
    const checked = await checkRoster(chief, file(lines))
    expect(checked.faults).toEqual([])
    expect(await db().user.count({ where: { username: { startsWith: 'zhaoxiao' } } })).toBe(0)
    const made = await createRoster(chief, { file: file(lines), fingerprint: checked.fingerprint })
    // The county's first auditor begins at once, its staff waits for him.
    expect(made).toMatchObject({ created: 74, requested: 1 })
    expect(made.slips.map((slip) => slip.placeName)).toEqual([fresh.name, one.name, two.name])
    const people = made.slips.flatMap((slip) => slip.people)
    expect(people).toHaveLength(74)
    expect(new Set(people.map((person) => person.username)).size).toBe(74)
    expect(new Set(people.map((person) => person.password)).size).toBe(74)
    const users = await db().user.findMany({
      where: { username: { in: people.map((person) => person.username) } },
      include: { assignments: true, grants: true },
    })
    expect(users.filter((user) => user.mustChangePassword && user.assignments.length === 1)).toHaveLength(73)
    expect(users.flatMap((user) => user.grants)).toMatchObject([{ role: 'COUNTY', state: 'PENDING' }])
    expect(JSON.stringify(users)).not.toContain(people[0]?.password)
    const person = people.at(-1)
    expect(await signIn(person, origin)).toMatchObject({ ok: true })
    expect(await db().auditEntry.count({ where: { event: 'user.created', countyId: fresh.id } })).toBe(74)

    const again = await checkRoster(chief, file(lines))
    expect(again.faults.every((fault) => fault.cause === 'existsAlready')).toBe(true)
    expect(again.faults).toHaveLength(74)
  })

  it('makes none when one row is wrong, and says which and why', async () => {
    const lines = [`赵大,,书记,${fresh.townships[0].communities[0].code},`, '钱二,,书记,无名社区,']
    const checked = await checkRoster(chief, file(lines))
    expect(checked.faults).toEqual([
      { line: 3, field: 'unit', cause: 'unitUnknown', params: { value: '无名社区' } },
    ])
    await expect(
      createRoster(chief, { file: file(lines), fingerprint: checked.fingerprint }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(await db().user.count({ where: { name: { in: ['赵大', '钱二'] } } })).toBe(0)
  })

  it('refuses what the dry run did not show', async () => {
    const lines = [`赵大,,书记,${fresh.townships[0].communities[0].code},`]
    const checked = await checkRoster(chief, file(lines))
    const other = [`赵大,,专干,${fresh.townships[0].communities[0].code},`]
    await expect(
      createRoster(chief, { file: file(other), fingerprint: checked.fingerprint }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('refuses a file that is none, and everybody but the administrator', async () => {
    const none = { name: 'x.xlsx', bytes: new TextEncoder().encode('<html></html>') }
    await expect(checkRoster(chief, none)).rejects.toMatchObject({
      details: { reason: 'validation.imports.file.NOT_A_WORKBOOK' },
    })
    const [unit] = fresh.townships
    const others = [
      await viewerOf({ role: 'COUNTY', unitId: fresh.id }),
      await viewerOf({ role: 'AUDITOR', unitId: fresh.id }),
      await viewerOf({ role: 'TOWNSHIP', unitId: unit.id }),
      await viewerOf({ role: 'SECRETARY', unitId: unit.communities[0].id }),
    ]
    for (const viewer of others)
      await expect(checkRoster(viewer, file([]))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
