import type { FormRow, ReportForm } from '@/lib/reporting/form/types'
import { rowOf } from '@/tests/support/check-forms'

/** A row of a form as a page shows it, blank. */
export const formRow = (code: string, section: string, change: Partial<FormRow> = {}): FormRow => ({
  ...rowOf(code),
  section,
  name: code,
  unit: '件',
  help: '',
  definition: '',
  value: null,
  explanation: '',
  remark: '',
  mark: null,
  link: null,
  ...change,
})

/** A form of two sections that nobody has begun: four cells, one of them with a default, a total and a derived row. */
export const BLANK_FORM: ReportForm = {
  reportId: null,
  version: null,
  centerId: 'center',
  centerName: '中心',
  unitName: '社区',
  townshipName: null,
  countyName: '县',
  month: '2025-06',
  state: 'NONE',
  timeTag: null,
  timetable: {
    dueOn: '2025-07-07',
    reviewOn: '2025-07-08',
    lockOn: '2025-07-10',
    dueAt: new Date(0),
    reviewAt: new Date(0),
    lockAt: new Date(0),
    isExtended: false,
  },
  daysLeft: 4,
  sections: [
    {
      key: 'WINDOWS',
      isZero: false,
      rows: [
        formRow('E02a', 'WINDOWS'),
        formRow('E02d', 'WINDOWS'),
        formRow('E02', 'WINDOWS', { kind: 'TOTAL', parts: ['E02a', 'E02d'] }),
        formRow('E03', 'WINDOWS'),
      ],
    },
    {
      key: 'OPENING',
      isZero: false,
      rows: [
        formRow('A01', 'OPENING', { kind: 'DERIVED', value: 4 }),
        formRow('E18a', 'OPENING', { defaultValue: 30 }),
      ],
    },
  ],
  canteenDays: 0,
  formNote: '',
  returnNote: null,
  savedAt: null,
  savedByName: null,
  submittedAt: null,
  submittedByName: null,
  approvedAt: null,
  approvedByName: null,
  missingVisitDays: [],
  dueActivities: 0,
  can: { save: true, submit: true, withdraw: false },
  refusals: { save: null, submit: null },
}
