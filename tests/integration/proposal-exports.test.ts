import { beforeEach, expect, it } from 'vitest'
import type { Viewer } from '@/lib/core/viewer'
import { exportRegister } from '@/lib/exports/queries'
import type { Translate } from '@/lib/exports/types'
import { zhCN } from '@/lib/i18n/messages'
import { proposeStep } from '@/lib/proposals/mutations'
import { makeCenter, makeCounty, type TestCounty } from '@/tests/support/factories'
import { viewerOf } from '@/tests/support/viewers'

let county: TestCounty
let staff: Viewer

const translate: Translate = (key) =>
  String(key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], zhCN))

async function linesFor(viewer: Viewer, params: Record<string, string> = {}): Promise<string[]> {
  const file = await exportRegister(viewer, { register: 'proposals', format: 'csv', ...params }, translate)
  const parts: Uint8Array[] = []
  for await (const chunk of file.chunks) parts.push(chunk)
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\r\n')
}

beforeEach(async () => {
  county = await makeCounty()
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
})

it('proposals go out as their list shows them, and those of another county to nobody', async () => {
  const [unit] = county.townships[0].communities
  const { id: centerId } = await makeCenter(county, unit, { name: '甲中心' })
  const closing = { centerId, version: 1, kind: 'CLOSING', reason: '房屋收回' } as const
  const secretary = await viewerOf({ role: 'SECRETARY', unitId: unit.id })
  await proposeStep(secretary, { ...closing, effectiveOn: '2025-06-01', effectiveTo: null })

  const [head, ...lines] = await linesFor(staff, { kind: 'CLOSING' })
  expect(head).toBe('中心,乡镇（街道）,事项,结果,生效日期,理由,申请人,申请时间,审定人,审定时间')
  expect(lines).toEqual([expect.stringMatching(/^甲中心,.*,关闭,待审定,2025-06-01,房屋收回,/)])
  expect(await linesFor(staff, { kind: 'FACTS' })).toHaveLength(1)
  const stranger = await viewerOf({ role: 'COUNTY', unitId: (await makeCounty()).id })
  expect(await linesFor(stranger)).toHaveLength(1)
})
