import { randomUUID } from 'node:crypto'
import type { Ids } from '@/tests/support/surface/ids'

/** Complete inputs that parse, so that a refusal comes from the scope and not from the schema. */

const DAY = '2026-06-15'

const CENTER = {
  name: '越权测试中心',
  category: 'COMMUNITY',
  kind: 'NEW_BUILD',
  status: 'OPEN',
  floorArea: '700',
  openedOn: '2024-01-01',
}

export const createCenter = (ids: Ids) => ({ unitId: ids.community, ...CENTER })
export const changeCenter = (ids: Ids) => ({ id: ids.center, version: 1, name: '越权测试中心' })
export const closeCenter = (ids: Ids) => ({ id: ids.center, version: 1, closedOn: DAY })
export const reopenCenter = (ids: Ids) => ({ id: ids.center, version: 1, reopenedOn: DAY })

const zone = (ids: Ids) => ({ typeId: ids.type, name: '越权测试区' })
export const createZone = (ids: Ids) => ({ centerId: ids.center, ...zone(ids) })
export const changeZone = (ids: Ids) => ({ id: ids.zone, version: 1, ...zone(ids) })
export const closeZone = (ids: Ids) => ({ id: ids.zone, version: 1, closedOn: DAY })

const window = (ids: Ids) => ({ number: 99, name: '越权测试窗口', departmentIds: [ids.department] })
export const createWindow = (ids: Ids) => ({ centerId: ids.center, ...window(ids) })
export const changeWindow = (ids: Ids) => ({ id: ids.window, version: 1, ...window(ids) })
export const closeWindow = (ids: Ids) => ({ id: ids.window, version: 1, closedOn: DAY })

export const changeOffers = (ids: Ids) => ({
  centerId: ids.center,
  version: 1,
  from: DAY,
  itemIds: [ids.item],
})
export const suspendItem = (ids: Ids) => ({
  centerId: ids.center,
  itemId: ids.item,
  version: 1,
  suspendedFrom: DAY,
})
export const resumeItem = (ids: Ids) => ({
  centerId: ids.center,
  itemId: ids.item,
  version: 1,
  resumedOn: DAY,
})

const activity = (ids: Ids) => ({
  typeId: ids.activityType,
  name: '越权测试活动',
  date: DAY,
  status: 'HELD',
  attendances: 10,
})
export const createActivity = (ids: Ids) => ({ centerId: ids.center, ...activity(ids) })
export const changeActivity = (ids: Ids) => ({ id: ids.activity, version: 1, ...activity(ids) })
export const cancelActivity = (ids: Ids) => ({ id: ids.activity, version: 1 })

export const createVisit = (ids: Ids) => ({ centerId: ids.center, date: DAY, source: 'MANUAL', count: 5 })
export const changeVisit = (ids: Ids) => ({ id: ids.visit, version: 1, count: 5 })
export const cancelVisit = (ids: Ids) => ({ id: ids.visit, version: 1 })
export const saveMonthVisits = (ids: Ids) => ({
  centerId: ids.center,
  month: '2026-06',
  source: 'MANUAL',
  days: [{ date: DAY, count: 5 }],
})

export const reportKey = (ids: Ids) => ({ centerId: ids.center, month: '2026-06' })
export const saveReport = (ids: Ids) => ({
  ...reportKey(ids),
  version: 1,
  figures: { E01: '5' },
  explanations: {},
  zeroSections: [],
  requestId: randomUUID(),
})
export const submitReport = (ids: Ids) => ({ id: ids.report, version: 1, requestId: randomUUID() })
export const reportVersion = (ids: Ids) => ({ id: ids.report, version: 1 })
export const returnReport = (ids: Ids) => ({
  id: ids.report,
  version: 1,
  marks: [{ code: 'E01', reason: '请核实数字' }],
  note: null,
})
export const approveReports = (ids: Ids) => ({ reports: [{ id: ids.report, version: 1 }] })
export const unlockReport = (ids: Ids) => ({ id: ids.report, version: 1, reason: '需要更正' })

export const checkImport = (ids: Ids) => ({
  id: ids.import,
  version: 1,
  mapping: ['name'],
  createUnits: false,
})
export const applyImport = (ids: Ids) => ({ id: ids.import, version: 1, fingerprint: 'a'.repeat(64) })

export const userVersion = (ids: Ids) => ({ id: ids.user, version: 1 })
export const changeUser = (ids: Ids) => ({ id: ids.user, version: 1, name: '越权测试' })
const newPost = (ids: Ids) => ({ role: 'CLERK', unitId: ids.community, validFrom: DAY, departmentId: null })
export const createUser = (ids: Ids) => ({ name: '越权测试', ...newPost(ids) })
export const addPost = (ids: Ids) => ({ userId: ids.user, version: 1, ...newPost(ids) })
export const endPost = (ids: Ids) => ({ id: ids.post, version: 1, validTo: '2026-07-04' })
export const handOverPost = (ids: Ids) => ({
  id: ids.post,
  version: 1,
  on: '2026-07-04',
  recipientId: ids.user,
})
export const decideGrant = (ids: Ids) => ({ id: ids.grant, decision: 'CONFIRMED' })
export const createDeputy = (ids: Ids) => ({
  assignmentId: ids.post,
  deputyId: ids.user,
  from: '2026-07-04',
  lastDay: '2026-07-10',
  reason: '外出培训',
})
export const endDeputy = (ids: Ids) => ({ id: ids.deputy })
export const removeAttachment = (ids: Ids) => ({ id: ids.attachment })
