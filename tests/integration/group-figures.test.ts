import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { cancelSession, createSession } from '@/lib/groups/child-sessions/mutations'
import { createSessionInput } from '@/lib/groups/child-sessions/schema'
import { createCall } from '@/lib/groups/follow-up-calls/mutations'
import { createCallInput } from '@/lib/groups/follow-up-calls/schema'
import { createReferral } from '@/lib/groups/referrals/mutations'
import { createReferralInput } from '@/lib/groups/referrals/schema'
import { setSitting } from '@/lib/groups/sittings/exceptions/mutations'
import { createTimetable } from '@/lib/groups/sittings/mutations'
import { createTimetableInput, setSittingInput } from '@/lib/groups/sittings/schema'
import { getReportForm } from '@/lib/reporting/form/queries'
import { approveReport } from '@/lib/reporting/review/mutations'
import { makeZone } from '@/tests/support/factories'
import {
  FIGURES,
  IN_TIME,
  MONTH,
  makeScene,
  type Scene,
  setClock,
  stored,
  submitted,
} from '@/tests/support/reports'

const clock = process.env.APP_CLOCK
let scene: Scene

beforeEach(async () => {
  setClock(IN_TIME)
  scene = await makeScene()
  for (const type of ['AFTER_SCHOOL', 'HEALTH_POST', 'JOB_STATION'])
    await makeZone(scene.county, scene.center.id, type)
})
afterAll(() => {
  process.env.APP_CLOCK = clock
})

/** What is typed besides in a center with these three zones. */
const TYPED = { ...FIGURES, E09: 0, E12: 80 }

const refer = (values: object = {}) =>
  createReferral(
    scene.secretary,
    createReferralInput.parse({
      centerId: scene.center.id,
      date: '2025-06-10',
      informed: '5',
      employed: '2',
      ...values,
    }),
  )

async function fillRegisters() {
  const { center, secretary } = scene
  const centerId = center.id
  const session = (firstDay: string, headCount: string) =>
    createSession(
      secretary,
      createSessionInput.parse({
        centerId,
        kind: 'HOLIDAY_CARE',
        name: `托管${firstDay}`,
        firstDay,
        lastDay: '2025-07-31',
        headCount,
      }),
    )
  const june = await session('2025-06-30', '20')
  await session('2025-07-01', '99')
  await refer()
  await createCall(
    secretary,
    createCallInput.parse({ centerId, date: '2025-06-30', calls: '12', satisfied: '11' }),
  )
  await createTimetable(
    secretary,
    createTimetableInput.parse({ centerId, weekday: '2', sittings: '1', validFrom: '2025-06-01' }),
  )
  await setSitting(
    secretary,
    setSittingInput.parse({ centerId, date: '2025-06-03', sittings: '0', reason: '医生外出培训' }),
  )
  return june
}

async function rowsOf() {
  const { center, secretary } = scene
  const form = await getReportForm(secretary, { centerId: center.id, month: MONTH })
  const rows = form.sections.flatMap((section) => section.rows)
  return new Map(rows.map((row) => [row.code, row]))
}

describe('the month out of the registers of key groups', () => {
  it('without records: derived rows are 0, the persons of the job station are typed', async () => {
    const rows = await rowsOf()
    const shown = (code: string) => [rows.get(code)?.kind, rows.get(code)?.value]
    for (const code of ['E10', 'E13', 'Q01a', 'Q01b']) expect(shown(code)).toEqual(['DERIVED', 0])
    for (const code of ['E15', 'E16']) expect(shown(code)).toEqual(['TYPED', null])
  })

  it('with records: derived, with the way to them; a session counts in the month in which it begins', async () => {
    await fillRegisters()
    const rows = await rowsOf()
    const values = Object.fromEntries(
      ['E10', 'E13', 'E15', 'E16', 'Q01a', 'Q01b'].map((code) => [code, rows.get(code)?.value]),
    )
    // Four Tuesdays of June 2025, without the 3rd.
    expect(values).toEqual({ E10: 20, E13: 3, E15: 5, E16: 2, Q01a: 12, Q01b: 11 })
    const { id } = scene.center
    expect(rows.get('E10')?.link).toBe(`/groups/child-sessions?centerId=${id}&month=2025-06`)
    expect(rows.get('E13')?.link).toBe(`/groups/sittings/${id}?month=2025-06`)
    expect(rows.get('E15')?.link).toBe(`/groups/referrals?centerId=${id}&month=2025-06`)
    expect(rows.get('Q01b')?.link).toBe(`/groups/follow-up-calls?centerId=${id}&month=2025-06`)
  })

  it('is stored at the submission, is not approved when a record changed since, and then stands still', async () => {
    const june = await fillRegisters()
    const { center, secretary, reviewer } = scene
    const explanations = { E09: '学校已放假' }
    const report = await submitted(secretary, center.id, { figures: TYPED, explanations })
    expect((await stored(center.id)).figures).toMatchObject({
      E10: 20,
      E13: 3,
      E15: 5,
      E16: 2,
      Q01a: 12,
      Q01b: 11,
    })
    const another = await refer({ date: '2025-06-11', employed: '0' })
    await expect(approveReport(reviewer, report)).rejects.toMatchObject({
      details: { reason: 'validation.reports.registersChanged' },
    })
    await db().jobReferral.delete({ where: { id: another.id } })
    await approveReport(reviewer, report)
    const frozen = { code: 'RULE', details: { reason: 'validation.centers.monthApproved' } }
    await expect(refer({ date: '2025-06-12' })).rejects.toMatchObject(frozen)
    await expect(cancelSession(secretary, { id: june.id, version: 1 })).rejects.toMatchObject(frozen)
    await refer({ date: '2025-07-01' })
  })

  it('asks for an explanation of classes in the county’s school holidays, July and August where none are entered', async () => {
    const isHoliday = async (month: string) => {
      const { center, secretary } = scene
      const form = await getReportForm(secretary, { centerId: center.id, month })
      return form.sections.flatMap((section) => section.rows).find((row) => row.code === 'E09')
        ?.isSchoolHoliday
    }
    expect([await isHoliday('2025-06'), await isHoliday('2025-07')]).toEqual([false, true])
    await db().schoolHoliday.create({
      data: {
        countyId: scene.county.id,
        name: '暑假',
        firstDay: toDbDate('2025-06-05'),
        lastDay: toDbDate('2025-07-15'),
      },
    })
    expect([await isHoliday('2025-06'), await isHoliday('2025-07')]).toEqual([true, false])
  })
})
