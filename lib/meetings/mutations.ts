import 'server-only'
import { proposeExamples } from '@/lib/briefings/examples/queries'
import { usualTitle } from '@/lib/briefings/kinds/rules'
import { paperRows } from '@/lib/briefings/mutations'
import { resolvePaperScope } from '@/lib/briefings/papers/queries'
import { hasExamples } from '@/lib/briefings/papers/rules'
import { type AuditRecord, changedFields } from '@/lib/core/audit'
import { fromDbDate, shanghaiDate, toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { db } from '@/lib/core/db'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import { assertMay, requireCountyId, type Viewer } from '@/lib/core/viewer'
import { meetingScope } from '@/lib/meetings/policy'
import { missingPapers, papersOf } from '@/lib/meetings/rules'
import type { ChangeMeetingInput, CreateMeetingInput, MakePapersInput } from '@/lib/meetings/schema'
import { listCountyUnitsIn } from '@/lib/org/queries'

type Saved = { id: string; version: number }

function assertDays({ cutOff }: Pick<CreateMeetingInput, 'cutOff'>, now: Date): void {
  if (cutOff > shanghaiDate(now))
    throw new AppError('RULE', { fields: { cutOff: 'validation.briefings.futureCutOff' } })
}

const columns = ({ name, day, cutOff, attendingUnits, reportingUnits }: CreateMeetingInput) => ({
  name,
  day: toDbDate(day),
  cutOff: toDbDate(cutOff),
  attendingUnits,
  reportingUnits,
})

/**
 * A new meeting of the viewer's county.
 * @throws AppError FORBIDDEN, RULE (a cut-off to come)
 */
export function createMeeting(viewer: Viewer, input: CreateMeetingInput): Promise<Saved> {
  return mutate(viewer, 'meeting:write', async ({ tx, now }) => {
    assertDays(input, now)
    const countyId = requireCountyId(viewer)
    const { id } = await tx.meeting.create({
      data: { ...columns(input), countyId, createdAt: now, createdBy: viewer.name },
      select: { id: true },
    })
    return {
      result: { id, version: 1 },
      audit: {
        event: 'meeting.created',
        target: { type: 'meeting', id, label: input.name },
        countyId,
        after: { ...input },
      },
    }
  })
}

/** A meeting in reach for a change. @throws AppError NOT_FOUND, CONFLICT (stale version) */
async function loadMeeting(tx: Tx, viewer: Viewer, { id, version }: Saved) {
  const found = await tx.meeting.findFirst({
    where: { AND: [{ id }, meetingScope(viewer, 'meeting:write')] },
    include: { briefings: { select: { kind: true, unitId: true, state: true } } },
  })
  if (!found) throw new AppError('NOT_FOUND')
  if (found.version !== version) throw new AppError('CONFLICT')
  return found
}

/**
 * Changes a meeting. Papers made for it keep the day they were made for.
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version), RULE (a cut-off to come)
 */
export function changeMeeting(viewer: Viewer, input: ChangeMeetingInput): Promise<Saved> {
  const { id, version, ...fields } = input
  return mutate(viewer, 'meeting:write', async ({ tx, now }) => {
    assertDays(input, now)
    const before = await loadMeeting(tx, viewer, input)
    const { name, attendingUnits, reportingUnits } = before
    const day = fromDbDate(before.day)
    const cutOff = fromDbDate(before.cutOff)
    const sides = changedFields({ name, day, cutOff, attendingUnits, reportingUnits }, fields)
    if (Object.keys(sides.after).length === 0) return { result: { id, version }, unchanged: true }
    await tx.meeting.update({
      where: { id, version },
      data: { ...columns(fields), version: { increment: 1 } },
    })
    return {
      result: { id, version: version + 1 },
      audit: {
        event: 'meeting.changed',
        target: { type: 'meeting', id, label: fields.name },
        countyId: before.countyId,
        before: sides.before,
        after: { ...sides.after, version: version + 1 },
      },
    }
  })
}

/** The papers that a meeting still lacks, each with what it speaks of. */
async function plannedPapers(viewer: Viewer, meeting: Awaited<ReturnType<typeof loadMeeting>>) {
  const { countyId, reportingUnits } = meeting
  const cutOff = fromDbDate(meeting.cutOff)
  const units = await listCountyUnitsIn(db(), countyId)
  const present = meeting.briefings.map(({ state, ...paper }) => ({ ...paper, isVoid: state === 'VOID' }))
  const wanted = missingPapers(papersOf({ id: countyId, name: '' }, units, reportingUnits), present)
  const scopes = await Promise.all(
    wanted.map((paper) => resolvePaperScope(viewer, { ...paper, cutOff }, 'briefing:write')),
  )
  const [first] = scopes.filter((scope) => hasExamples(scope.kind))
  const examples = first ? await proposeExamples(viewer, first) : {}
  return scopes.map((scope) => ({
    scope,
    title: usualTitle(scope),
    meetingId: meeting.id,
    examples: hasExamples(scope.kind) ? examples : {},
  }))
}

/**
 * Makes the papers that a meeting lacks, all drafts with its cut-off: those of the county, and a profile of each reporting
 * township or community. A second click makes nothing twice.
 * @returns how many were made
 * @throws AppError FORBIDDEN, NOT_FOUND, CONFLICT (stale version)
 */
export async function makeMeetingPapers(
  viewer: Viewer,
  { id, version }: MakePapersInput,
): Promise<{ id: string; made: number }> {
  assertMay(viewer, 'meeting:write')
  const meeting = await loadMeeting(db(), viewer, { id, version })
  const papers = await plannedPapers(viewer, meeting)
  return mutate(viewer, 'meeting:write', async ({ tx, now }) => {
    if (papers.length === 0) return { result: { id, made: 0 }, unchanged: true }
    // The version moves with the set, so that two clicks at once make one set.
    await tx.meeting.update({ where: { id, version }, data: { version: { increment: 1 } } })
    const rows = paperRows(viewer, now, papers).map((row) => ({ ...row, id: crypto.randomUUID() }))
    await tx.briefing.createMany({ data: rows })
    const audit = rows.map(
      (row): AuditRecord => ({
        event: 'briefing.created',
        target: { type: 'briefing', id: row.id, label: row.title },
        countyId: meeting.countyId,
        after: { kind: row.kind, unitId: row.unitId, meetingId: id, title: row.title },
      }),
    )
    return { result: { id, made: rows.length }, audit }
  })
}
