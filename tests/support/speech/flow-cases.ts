import { MODEL } from '@/tests/support/days'
import {
  addCopy,
  addToReport,
  type Columns,
  changeRecords,
  sql,
  type Undo,
} from '@/tests/support/record-changes'
import {
  activity,
  anyReport,
  cancelled,
  center,
  dated,
  ELSEWHERE,
  JOBS,
  OTHER,
  planned,
  reportOf,
  type SpeechCase,
  typed,
} from '@/tests/support/speech/records'

const session = (columns: Columns) =>
  addCopy(
    'ChildSession',
    `SELECT s."id" FROM "ChildSession" s WHERE s."kind" = 'HOLIDAY_CARE' AND NOT s."cancelled"
       AND s."firstDay" BETWEEN '2024-07-01' AND '2024-08-31' AND s."centerId" = (
         SELECT "centerId" FROM "ChildSession" WHERE "kind" = 'HOLIDAY_CARE' AND NOT "cancelled"
           AND "firstDay" BETWEEN '2024-07-01' AND '2024-08-31' GROUP BY 1 ORDER BY sum("headCount") DESC LIMIT 1)
     ORDER BY s."firstDay" LIMIT 1`,
    columns,
  )

const timetable = (columns: Columns) =>
  addCopy(
    'DoctorTimetable',
    `SELECT "id" FROM "DoctorTimetable" WHERE "centerId" = (${center(MODEL)}) ORDER BY "weekday" LIMIT 1`,
    { weekday: 5, sittings: 9, ...columns },
  )

const balance = (columns: Columns) =>
  addCopy(
    'OpeningBalance',
    `SELECT "id" FROM "OpeningBalance" WHERE "code" = 'E11' AND "centerId" = (${center(MODEL)}) ORDER BY "value" LIMIT 1`,
    columns,
  )

/** Counter-records and the change of a figure that a center's reports of last year make. */
const reported = (
  figures: string,
  name: string,
  [code, wrong, slot]: [string, string, string],
): SpeechCase => ({
  figures,
  counters: {
    'of the year before': () => addToReport(reportOf(name, '2023-12'), code, 500),
    'of another indicator': () => addToReport(reportOf(name, '2024-05'), wrong, 500),
    'of another center': () =>
      addToReport(`${anyReport('2024-05', code)} AND c."name" <> '${name}'`, code, 500),
  },
  change: () => addToReport(reportOf(name, '2024-05'), code, 500),
  moves: [slot],
})

const MODEL_CULTURE = `c."name" = '${MODEL}' AND zt."code" = 'CULTURE' AND t."code" = 'SHOW'`
const STREET = `u."name" = '文昌街道' AND t."code" = 'SPORTS'`
const TALK = `t."code" = 'HEALTH_TALK' AND u."name" = '松岭乡'`
const CLINIC = `t."code" = 'FREE_CLINIC' AND u."name" <> '文昌街道' AND c."name" <> '${MODEL}'`
const EVENT = `a."households" = 806`

const CLASS = `c."name" = '${MODEL}' AND t."code" = 'TRAINING'`

/** Counter-records and the change of a figure that counts activities of a type in the whole county. */
const countedByType = (figures: string, where: string, slot: string): SpeechCase => ({
  figures,
  counters: {
    cancelled: cancelled(where),
    planned: planned(where),
    'of another type': typed(where, 'OTHER'),
    'of the year before': dated(where, '2023-06-15'),
    'after the day': dated(where, '2025-07-05'),
  },
  change: () => activity(where),
  moves: [slot],
})

/** Figures of the speech that months, activities and sessions make (N7 to N10, N12, N13, N15 to N18, N21 to N25). */
export const FLOW_CASES: readonly SpeechCase[] = [
  {
    figures: 'N7, classes of every week',
    counters: {
      'a cancelled class': cancelled(CLASS),
      'a class of another center': () => activity(CLASS, ELSEWHERE),
      'a class of this year': dated(CLASS, '2022-05-16'),
    },
    change: () =>
      changeRecords(
        'Activity',
        `t."centerId" = (${center(MODEL)}) AND t."date" BETWEEN '2024-03-04' AND '2024-03-10'
         AND t."typeId" IN (SELECT "id" FROM "ActivityType" WHERE "code" = 'TRAINING')`,
        { status: 'CANCELLED' },
      ),
    moves: ['modelCulture', 'modelWeekly'],
  },
  {
    figures: 'N8, people in the culture zone a year',
    counters: {
      cancelled: cancelled(MODEL_CULTURE),
      planned: planned(MODEL_CULTURE),
      'in no zone': () => activity(MODEL_CULTURE, { zoneId: null }),
      'of another center': () => activity(MODEL_CULTURE, { ...ELSEWHERE, zoneId: null }),
      'after the day': dated(MODEL_CULTURE, '2025-07-05'),
    },
    change: () => activity(MODEL_CULTURE),
    moves: ['modelCulture'],
  },
  {
    figures: 'N9, sittings a week',
    counters: {
      'a timetable that ended': () => timetable({ validFrom: '2022-01-01', validTo: '2022-12-31' }),
      'a timetable to come': () => timetable({ validFrom: '2025-07-01' }),
      'a timetable of another center': () => timetable({ centerId: sql(OTHER) }),
    },
    change: () => timetable({}),
    moves: ['sittings'],
  },
  reported('N10, people at the health post', MODEL, ['E12', 'E08b', 'healthServed']),
  {
    figures: 'N12, meals a day',
    counters: {
      'of the year before': () => addToReport(anyReport('2023-12', 'E05'), 'E05', 5_000),
      'of this year, in the mean of last year': () => addToReport(anyReport('2024-05', 'E05'), 'E08a', 5_000),
    },
    change: () => addToReport(anyReport('2024-05', 'E05'), 'E05', 5_000),
    moves: ['meals'],
  },
  {
    figures: 'N13, children of the summer',
    counters: {
      cancelled: () => session({ cancelled: true }),
      'a class after school': () => session({ kind: 'AFTER_SCHOOL' }),
      'of the winter': () => session({ firstDay: '2024-01-22', lastDay: '2024-02-02' }),
      'of the summer before': () => session({ firstDay: '2023-07-10', lastDay: '2023-07-28' }),
      'of another center': () => session({ centerId: sql(OTHER) }),
    },
    change: () => session({}),
    moves: ['careChildren'],
  },
  {
    figures: 'N15, new employment groups since the beginning',
    counters: {
      'a balance that nobody confirmed': () => balance({ state: 'PROPOSED', value: 9_000 }),
      'a balance that was refused': () => balance({ state: 'REFUSED', value: 9_000 }),
      'a balance that another one replaced': () => balance({ state: 'REPLACED', value: 9_000 }),
      'a balance of another indicator': () => balance({ code: 'E15', state: 'PROPOSED', value: 9_000 }),
      'a month that the balance holds': () => addToReport(reportOf(MODEL, '2024-05'), 'E11', 500),
    },
    change: () => addToReport(anyReport('2025-03', 'E11'), 'E11', 500),
    moves: ['stationServed', 'yearStations'],
  },
  {
    figures: 'N16 and N17, activities and people of the street',
    counters: {
      cancelled: cancelled(STREET),
      planned: planned(STREET),
      'of another township': () => activity(STREET, ELSEWHERE),
      'of the year before': dated(STREET, '2023-06-15'),
      'after the day': dated(STREET, '2025-07-05'),
    },
    change: () => activity(STREET),
    moves: ['streetEvents', 'streetPeople'],
  },
  {
    figures: 'N18, households of the festival',
    counters: {
      'another festival': () => activity(EVENT, ELSEWHERE),
      'the same, cancelled': cancelled(EVENT),
    },
    change: () => changeRecords('Activity', `t."households" = 806`, { households: '916' }),
    moves: ['eventHouseholds'],
  },
  countedByType('N21, health talks', TALK, 'talks'),
  countedByType('N22, free clinics', CLINIC, 'clinics'),
  {
    figures: 'N23, legal advice and aid',
    counters: {
      'of the year before': () => addToReport(reportOf(MODEL, '2023-12'), 'E14', 500),
      'of another indicator': () => addToReport(reportOf(MODEL, '2024-05'), 'E17a', 500),
    },
    change: () => addToReport(reportOf(MODEL, '2024-05'), 'E14', 500),
    moves: ['legal'],
  },
  reported('N24, people informed of jobs', JOBS, ['E15', 'E17a', 'informed']),
  reported('N25, people employed', JOBS, ['E16', 'E17a', 'employed']),
]

const monthOf = (name: string, month: string) =>
  `t."centerId" = (${center(name)}) AND t."month" = '${month}-01'`

/** An indicator that is raised in a month which was taken back. */
const raised = (name: string, month: string, code: string) => ({
  name: code,
  where: monthOf(name, month),
  add: () => addToReport(reportOf(name, month), code, 500),
})

/** Months that are taken back from their approval, and what is then added to them. */
export const UNAPPROVED: readonly { name: string; where: string; add: () => Promise<Undo> }[] = [
  raised(MODEL, '2024-05', 'E12'),
  raised(MODEL, '2024-05', 'E14'),
  raised(JOBS, '2024-05', 'E15'),
  raised(JOBS, '2024-05', 'E16'),
  raised(MODEL, '2024-06', 'E05'),
  raised(MODEL, '2025-03', 'E11'),
  {
    name: 'a talk, a show in the culture zone',
    where: monthOf(MODEL, '2024-07'),
    add: () => activity(MODEL_CULTURE, { date: '2024-07-15' }),
  },
  {
    name: 'a talk of the host whose month is open',
    where: monthOf(JOBS, '2024-07'),
    add: () => activity(TALK, { centerId: sql(center(JOBS)), date: '2024-07-15' }),
  },
]
