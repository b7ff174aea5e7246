import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { closeDb, db } from '@/lib/core/db'
import { getReportConflict, getReportForm } from '@/lib/reporting/form/queries'
import { saveReport, submitReport } from '@/lib/reporting/mutations'
import { type SaveReportInput, saveReportInput } from '@/lib/reporting/schema'
import { ownerQuery } from '@/tests/support/database'
import {
  auditOf,
  entry,
  FIGURES,
  IN_TIME,
  MONTH,
  makeScene,
  type Scene,
  setClock,
  stored,
} from '@/tests/support/reports'

let scene: Scene

beforeEach(async () => {
  setClock(IN_TIME)
  scene = await makeScene()
})
afterAll(closeDb)

const rejected = (code: string, reason?: string) =>
  expect.objectContaining({ code, ...(reason && { details: expect.objectContaining({ reason }) }) })

type Figures = SaveReportInput['figures']

/** A save of single cells with what they held before, as the form sends it. */
const cells = (
  version: number | null,
  figures: Figures,
  before: Figures,
  more: Partial<SaveReportInput> = {},
) => {
  const blank = Object.fromEntries(Object.keys(figures).map((code) => [code, null]))
  return entry(scene.center.id, {
    version,
    figures,
    base: { figures: { ...blank, ...before }, explanations: {}, remarks: {}, zeroSections: [] },
    ...more,
  })
}

describe('two people in one draft', () => {
  it('joins changes of different cells silently and tells each what stands there now', async () => {
    const { center, secretary, clerk } = scene
    const begun = await saveReport(secretary, cells(null, { E01: 500 }, {}))
    await saveReport(clerk, cells(begun.version, { E02: 40 }, {}))
    const late = await saveReport(secretary, cells(begun.version, { E03: 38 }, {}))
    expect(late).toMatchObject({ version: 3, conflicts: [] })
    expect(late.stored).toMatchObject({ figures: { E01: 500, E02: 40, E03: 38 }, savedByName: clerk.name })
    expect((await stored(center.id)).figures).toMatchObject({ E01: 500, E02: 40, E03: 38 })
    const next = await saveReport(secretary, cells(late.version, { E04: 5 }, {}))
    expect(next.stored).toBeNull()
  })

  it('tells the second saver cell by cell: old, theirs, mine, by whom and when, and takes the others', async () => {
    const { center, secretary, clerk } = scene
    const begun = await saveReport(secretary, cells(null, { E01: 500, E02: 40 }, {}))
    await saveReport(clerk, cells(begun.version, { E02: 44 }, { E02: 40 }))
    const at = (await stored(center.id)).savedAt
    setClock('2025-07-03T09:05:00+08:00')
    const late = await saveReport(secretary, cells(begun.version, { E02: 47, E03: 38 }, { E02: 40 }))
    expect(late.conflicts).toEqual([
      { kind: 'figures', code: 'E02', was: '40', theirs: '44', mine: '47', by: clerk.name, at },
    ])
    expect((await stored(center.id)).figures).toMatchObject({ E02: 44, E03: 38 })
    const chosen = await saveReport(secretary, cells(late.version, { E02: 47 }, { E02: 44 }))
    expect(chosen.conflicts).toEqual([])
    expect((await stored(center.id)).figures).toMatchObject({ E02: 47 })
  })

  it('knows a blank from a zero, and the same figure from a conflict', async () => {
    const { secretary, clerk } = scene
    const begun = await saveReport(secretary, cells(null, { E01: 1 }, {}))
    await saveReport(clerk, cells(begun.version, { E02: 0, E03: 7 }, {}))
    const late = await saveReport(secretary, cells(begun.version, { E02: 3, E03: 7 }, {}))
    expect(late.conflicts).toMatchObject([{ code: 'E02', was: '', theirs: '0', mine: '3' }])
  })

  it('compares explanations and remarks as well, and joins zero returns', async () => {
    const { center, secretary, clerk } = scene
    const begun = await saveReport(secretary, cells(null, { E01: 1 }, {}))
    const words = (
      explanations: Record<string, string>,
      remarks: Record<string, string>,
      zeroSections: string[],
    ) => ({ explanations, remarks, zeroSections }) satisfies Partial<SaveReportInput>
    await saveReport(
      clerk,
      cells(begun.version, {}, {}, words({ E01: '庙会人多的缘故' }, { E03: '含上门' }, ['LAW'])),
    )
    const mine = words({ E01: '连日阴雨所致' }, { E04: '帮办为主' }, [])
    const late = await saveReport(secretary, cells(begun.version, { E02: 4 }, {}, mine))
    expect(late.conflicts).toMatchObject([
      { kind: 'explanations', code: 'E01', theirs: '庙会人多的缘故', mine: '连日阴雨所致', by: clerk.name },
    ])
    expect(late.stored).toMatchObject({
      remarks: { E03: '含上门', E04: '帮办为主' },
      zeroSections: ['LAW'],
      figures: { E17a: 0, E17b: 0 },
    })
    const conflict = await getReportConflict(secretary, { centerId: center.id, month: MONTH })
    expect(conflict).toMatchObject({ remarks: { E03: '含上门', E04: '帮办为主' } })
  })

  it('drops a zero return that the other one has contradicted', async () => {
    const { center, secretary, clerk } = scene
    const begun = await saveReport(
      secretary,
      cells(null, { E01: 1, E17a: 0, E17b: 0 }, {}, { zeroSections: ['LAW'] }),
    )
    const opened = cells(begun.version, { E17a: 2 }, { E17a: 0 })
    await saveReport(clerk, {
      ...opened,
      base: { figures: { E17a: 0 }, explanations: {}, remarks: {}, zeroSections: ['LAW'] },
    })
    expect(await stored(center.id)).toMatchObject({ zeroSections: [], figures: { E17a: 2, E17b: 0 } })
  })

  it('loses nothing of fifty who save different cells and the same cell at once', async () => {
    const { center, secretary, clerk } = scene
    const codes = Object.keys(FIGURES)
    const begun = await saveReport(secretary, cells(null, { E01: 1 }, {}))
    const attempts = Array.from({ length: 50 }, (_, index) => {
      const code = codes[index % codes.length] ?? 'E01'
      const before: Figures = code === 'E01' ? { E01: 1 } : {}
      return saveReport(
        index % 2 ? secretary : clerk,
        cells(begun.version, { [code]: 2 + (index % 3) }, before),
      )
    })
    const results = await Promise.all(attempts)
    const report = await stored(center.id)
    const values = new Map(Object.entries(report.figures as Record<string, number>))
    for (const [index, { conflicts }] of results.entries()) {
      const code = codes[index % codes.length] ?? 'E01'
      const isMine = values.get(code) === 2 + (index % 3)
      if (!isMine && conflicts.length === 0) {
        // Acknowledged and not there now: it must be someone's later change of the same base, which cannot be.
        expect.fail(`${code} was acknowledged and lost`)
      }
      if (conflicts.length > 0) expect(conflicts[0]).toMatchObject({ code, mine: String(2 + (index % 3)) })
    }
    expect(await auditOf(report.id)).toHaveLength(report.version)
    expect(await db().monthlyReport.count({ where: { centerId: center.id } })).toBe(1)
  })
})

describe('a network that fails in the middle', () => {
  it('R-69 fifty saves of one attempt make one report, one version, one entry in the trail', async () => {
    const { center, secretary } = scene
    const input = cells(null, FIGURES, {})
    const results = await Promise.all(Array.from({ length: 50 }, () => saveReport(secretary, input)))
    const report = await stored(center.id)
    expect(report).toMatchObject({ version: 1, figures: FIGURES })
    expect(new Set(results.map((result) => result.id))).toEqual(new Set([report.id]))
    expect(results.flatMap((result) => result.conflicts)).toEqual([])
    expect(await auditOf(report.id)).toEqual(['report.saved'])
  })

  it('R-69 answers a save whose answer was lost, also after somebody else has gone on', async () => {
    const { center, secretary, clerk } = scene
    const lost = cells(null, { E01: 500 }, {})
    const { version } = await saveReport(secretary, lost)
    await saveReport(clerk, cells(version, { E02: 40 }, {}))
    const again = await saveReport(secretary, lost)
    expect(again).toMatchObject({ version: 2, conflicts: [], stored: { figures: { E01: 500, E02: 40 } } })
    expect(await auditOf((await stored(center.id)).id)).toHaveLength(2)
  })

  it('R-69 leaves all acknowledged cells and none of the refused when the server dies in a save', async () => {
    const { center, secretary } = scene
    const begun = await saveReport(secretary, cells(null, { E01: 500 }, {}))
    const fails = ownerQuery(`DO $$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND usename <> current_user AND pid <> pg_backend_pid(); END $$`)
    const attempts = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        saveReport(secretary, cells(begun.version, { E02: 40, E03: 30 + index }, {})),
      ),
    )
    await fails
    const { figures } = await stored(center.id)
    expect(figures).toMatchObject({ E01: 500 })
    const taken = attempts.filter(
      (attempt) => attempt.status === 'fulfilled' && attempt.value.conflicts.length === 0,
    )
    if (taken.length > 0) expect(figures).toMatchObject({ E02: 40 })
    // Both cells of a save or neither.
    expect('E02' in (figures as object)).toBe('E03' in (figures as object))
    const retried = await saveReport(secretary, cells(begun.version, { E02: 40 }, {}))
    expect(retried.conflicts).toEqual([])
    expect((await stored(center.id)).figures).toMatchObject({ E01: 500, E02: 40 })
  })

  it('saves nothing that a window of the one sends while the other is signed in', async () => {
    const { center, secretary, clerk } = scene
    const userId = secretary.userId ?? ''
    await expect(saveReport(clerk, cells(null, { E01: 500 }, {}, { userId }))).rejects.toEqual(
      rejected('UNAUTHENTICATED'),
    )
    await saveReport(secretary, cells(null, { E01: 500 }, {}, { userId }))
    expect((await stored(center.id)).savedByName).toBe(secretary.name)
  })

  it('does not write into a month that was submitted meanwhile', async () => {
    const { center, secretary, clerk } = scene
    const { id, version } = await saveReport(secretary, cells(null, FIGURES, {}))
    await submitReport(secretary, { id, version, requestId: randomUUID() })
    const late = saveReport(clerk, cells(version, { E01: 600 }, { E01: 500 }))
    await expect(late).rejects.toEqual(rejected('RULE', 'validation.reports.refused.state'))
    expect((await stored(center.id)).figures).toMatchObject({ E01: 500 })
  })
})

describe('what goes along with a save', () => {
  it('keeps remarks, shows them in the form, and forgets one that was emptied', async () => {
    const { center, secretary } = scene
    const first = await saveReport(
      secretary,
      cells(null, FIGURES, {}, { remarks: { E01: '含夜市', E02: '含代收' } }),
    )
    const remarksOf = async () => {
      const form = await getReportForm(secretary, { centerId: center.id, month: MONTH })
      return Object.fromEntries(
        form.sections.flatMap(({ rows }) => rows.map((row) => [row.code, row.remark])),
      )
    }
    expect(await remarksOf()).toMatchObject({ E01: '含夜市', E02: '含代收', E03: '' })
    await saveReport(
      secretary,
      entry(center.id, { version: first.version, figures: {}, remarks: { E01: '' } }),
    )
    expect(await remarksOf()).toMatchObject({ E01: '', E02: '含代收' })
    const [, second] = await db().auditEntry.findMany({
      where: { targetId: first.id },
      orderBy: { id: 'asc' },
    })
    expect(second).toMatchObject({
      before: { remarks: { E01: '含夜市' } },
      after: { remarks: { E01: null } },
    })
  })

  it('adds up the burden of the form, once, within sane limits, and of no person', async () => {
    const { center, secretary, clerk } = scene
    const effort = { cells: 8, seconds: 95 }
    const { version } = await saveReport(secretary, cells(null, FIGURES, {}, { effort }))
    await saveReport(secretary, cells(null, FIGURES, {}, { effort }))
    await saveReport(clerk, cells(version, { E01: 501 }, { E01: 500 }, { effort: { cells: 1, seconds: 6 } }))
    expect(await stored(center.id)).toMatchObject({ cellsTyped: 9, secondsSpent: 101 })
    const wild = saveReportInput.parse({ ...entry(center.id), effort: { cells: 5_000, seconds: 9_000_000 } })
    expect(wild.effort).toEqual({ cells: 100, seconds: 3_600 })
    expect(
      saveReportInput.safeParse({ ...entry(center.id), effort: { cells: -1, seconds: 0 } }).success,
    ).toBe(false)
  })

  it('takes a word on the whole form and asks for it when the form looks copied', async () => {
    const { center, secretary, county } = scene
    const approved = { state: 'APPROVED', savedAt: new Date(0), savedByName: '前任' } as const
    await db().monthlyReport.create({
      data: {
        ...approved,
        centerId: center.id,
        countyId: county.id,
        month: new Date('2025-05-01'),
        figures: FIGURES,
      },
    })
    const { id, version } = await saveReport(secretary, cells(null, FIGURES, {}))
    const early = submitReport(secretary, { id, version, requestId: randomUUID() })
    await expect(early).rejects.toMatchObject({
      code: 'RULE',
      details: { fields: { 'figures.FORM': 'validation.reports.explain' } },
    })
    const said = await saveReport(
      secretary,
      entry(center.id, { version, figures: {}, explanations: { FORM: '已逐项核对无误' } }),
    )
    await submitReport(secretary, { id, version: said.version, requestId: randomUUID() })
    const form = await getReportForm(secretary, { centerId: center.id, month: MONTH })
    expect(form).toMatchObject({ state: 'SUBMITTED', formNote: '已逐项核对无误' })
  })
})
