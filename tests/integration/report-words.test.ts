import { afterAll, expect, it } from 'vitest'
import { closeDb } from '@/lib/core/db'
import { saveReport } from '@/lib/reporting/mutations'
import { entry, makeScene, setClock } from '@/tests/support/reports'

afterAll(closeDb)

it('names who wrote the words of a cell, not who saved the form last', async () => {
  setClock('2025-07-03T09:00:00+08:00')
  const { center, secretary, clerk } = await makeScene()
  const { version } = await saveReport(secretary, entry(center.id))
  const base = { figures: {}, explanations: {}, remarks: {}, zeroSections: [] }
  const words = (explanation: string, remark: string) =>
    entry(center.id, {
      version,
      figures: {},
      base,
      explanations: { E01: explanation },
      remarks: { E03: remark },
    })
  setClock('2025-07-03T10:00:00+08:00')
  const { savedAt: at } = await saveReport(clerk, words('庙会人多的缘故', '含上门'))
  setClock('2025-07-03T11:00:00+08:00')
  const figures = { E04: 3 }
  await saveReport(secretary, entry(center.id, { version, figures, base: { ...base, figures: { E04: 5 } } }))
  const late = await saveReport(secretary, words('连日阴雨所致', '含自助'))
  expect(late.conflicts).toMatchObject([
    { kind: 'explanations', code: 'E01', by: clerk.name, at },
    { kind: 'remarks', code: 'E03', by: clerk.name, at },
  ])
})
