import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { FOREIGN_MARKER } from '@/tests/support/surface/ids'

const BIRTH = new Date('2025-06-01T00:00:00Z')
const MONTH = toDbDate('2025-06-01')
const DAY = toDbDate('2025-06-02')

type Place = {
  countyId: string
  townshipId: string
  centerId: string
  reportId: string
  typeId: string
  userId: string
}

/** One activity series, session, referral, call, timetable and exception of a center. */
async function makeGroupRecords({ centerId, countyId, typeId }: Place) {
  const stamps = { createdAt: BIRTH, updatedAt: BIRTH }
  const name = `${FOREIGN_MARKER}记录`
  const days = { firstDay: DAY, lastDay: toDbDate('2025-07-31') }
  const [series, session, referral, call, timetable, exception, holiday] = await Promise.all([
    db().activitySeries.create({ data: { centerId, typeId, name, weekday: 1, ...days, createdAt: BIRTH } }),
    db().childSession.create({
      data: { centerId, kind: 'HOLIDAY_CARE', name, ...days, headCount: 7, ...stamps },
    }),
    db().jobReferral.create({
      data: { centerId, date: DAY, informed: 7, employed: 1, note: name, ...stamps },
    }),
    db().followUpCall.create({
      data: { centerId, date: DAY, calls: 7, satisfied: 7, note: name, ...stamps },
    }),
    db().doctorTimetable.create({ data: { centerId, weekday: 1, sittings: 1, validFrom: DAY, ...stamps } }),
    db().doctorException.create({
      data: { centerId, date: DAY, sittings: 0, reason: name, createdAt: BIRTH },
    }),
    db().schoolHoliday.create({ data: { countyId, name, ...days } }),
  ])
  return {
    series: series.id,
    session: session.id,
    referral: referral.id,
    call: call.id,
    timetable: timetable.id,
    exception: exception.id,
    holiday: holiday.id,
  }
}

/** One correction, reminder, request for more time, balance, setting of an indicator and suggestion. */
async function makeMonthRecords({ centerId, countyId, reportId }: Place) {
  const by = { requestedById: crypto.randomUUID(), requestedBy: FOREIGN_MARKER, requestedAt: BIRTH }
  const [correction, reminder, extensionRequest, balance, setting, suggestion] = await Promise.all([
    db().correction.create({
      data: { reportId, countyId, state: 'REQUESTED', reason: FOREIGN_MARKER, changes: {}, ...by },
    }),
    db().reminder.create({
      data: {
        centerId,
        countyId,
        month: MONTH,
        day: DAY,
        kind: 'BY_HAND',
        at: BIRTH,
        userName: FOREIGN_MARKER,
      },
    }),
    db().extensionRequest.create({
      data: {
        centerId,
        month: MONTH,
        reason: FOREIGN_MARKER,
        requestedBy: FOREIGN_MARKER,
        requestedAt: BIRTH,
      },
    }),
    db().openingBalance.create({
      data: {
        countyId,
        centerId,
        code: 'E11',
        upTo: MONTH,
        value: 8_765_432,
        source: FOREIGN_MARKER,
        state: 'PROPOSED',
        proposedBy: FOREIGN_MARKER,
        proposedAt: BIRTH,
      },
    }),
    db().indicatorSetting.create({
      data: { countyId, code: 'E11', validFrom: MONTH, isUsed: true, help: FOREIGN_MARKER, createdAt: BIRTH },
    }),
    db().suggestion.create({
      data: { countyId, unitId: countyId, unitName: FOREIGN_MARKER, text: FOREIGN_MARKER, createdAt: BIRTH },
    }),
  ])
  return {
    correction: correction.id,
    reminder: reminder.id,
    extensionRequest: extensionRequest.id,
    balance: balance.id,
    indicatorSetting: setting.id,
    suggestion: suggestion.id,
  }
}

/** One target, saved query, token of the screen, meeting, paper and download. */
async function makeLeaderRecords({ countyId, userId }: Place) {
  const name = FOREIGN_MARKER
  const made = { createdAt: BIRTH, createdBy: name }
  const meeting = await db().meeting.create({
    data: { countyId, name, day: DAY, cutOff: DAY, attendingUnits: [name], reportingUnits: [name], ...made },
  })
  const [target, query, screen, briefing, download] = await Promise.all([
    db().target.create({
      data: { countyId, metric: 'DOMAINS', value: '5', effectiveFrom: MONTH, basis: name },
    }),
    db().savedQuery.create({ data: { userId, countyId, name, params: {}, createdAt: BIRTH } }),
    db().screenToken.create({ data: { countyId, name, tokenHash: 'foreign', ...made } }),
    db().briefing.create({
      data: {
        countyId,
        meetingId: meeting.id,
        kind: 'CIRCULAR',
        unitId: countyId,
        title: name,
        cutOff: DAY,
        state: 'DRAFT',
        updatedAt: BIRTH,
        ...made,
      },
    }),
    db().download.create({
      data: { userId, countyId, kind: 'BRIEFING', params: {}, title: name, state: 'DONE', createdAt: BIRTH },
    }),
  ])
  return {
    meeting: meeting.id,
    target: target.id,
    query: query.id,
    screen: screen.id,
    briefing: briefing.id,
    download: download.id,
  }
}

/** One record of everything that the month and the leaders' pages keep. */
export async function makeForeignRecords(place: Place) {
  return {
    ...(await makeGroupRecords(place)),
    ...(await makeMonthRecords(place)),
    ...(await makeLeaderRecords(place)),
  }
}
