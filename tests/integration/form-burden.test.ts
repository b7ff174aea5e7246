import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Month } from '@/lib/core/calendar'
import { closeDb, db } from '@/lib/core/db'
import { typedCells } from '@/lib/reporting/form/burden/rules'
import { loadMonthFormsIn } from '@/lib/reporting/form/month/queries'
import type { MonthForm } from '@/lib/reporting/form/types'
import { demoDatabase } from '@/tests/support/demo-database'

const MONTH: Month = '2025-06'
/** Cells that somebody has to type in the median center, and in any with four facilities. */
const MEDIAN_CELLS = 12
const MOST_CELLS = 17

let forms: MonthForm[]

beforeAll(async () => {
  await demoDatabase()
  const centers = await db().center.findMany({ select: { id: true } })
  const loaded = await loadMonthFormsIn(db(), { centerIds: centers.map(({ id }) => id), month: MONTH })
  forms = [...loaded.values()].filter((form) => form.isExpected)
}, 180_000)
afterAll(closeDb)

const FACILITY_ROWS = ['E05', 'E08a', 'E08c', 'E09', 'E11', 'E12', 'E14a', 'E15']
const facilitiesOf = (form: MonthForm) =>
  FACILITY_ROWS.filter((code) => form.rows.some((row) => row.code === code)).length

describe('the burden of the form in the demonstration county', () => {
  it('is at most twelve typed cells in the median center', () => {
    const counts = forms.map((form) => typedCells(form.rows).length).sort((a, b) => a - b)
    expect(counts).toHaveLength(62)
    expect(counts[counts.length >> 1]).toBeLessThanOrEqual(MEDIAN_CELLS)
  })

  it('is at most seventeen in any center with four facilities', () => {
    const four = forms.filter((form) => facilitiesOf(form) <= 4)
    expect(four.length).toBeGreaterThan(0)
    const above = four.filter((form) => typedCells(form.rows).length > MOST_CELLS)
    expect(above.map((form) => form.center.name)).toEqual([])
  })

  it('asks for nothing that the registers or the timetable say', () => {
    for (const form of forms) {
      const typed = typedCells(form.rows)
      expect(typed.filter((code) => /^(A|Q|E10|E13|E18|E19)/.test(code))).toEqual([])
    }
  })
})
