import type { Ids } from '@/tests/support/surface/ids'

/** Complete inputs for the writes of the further registers, each naming somebody else's record. */

const DAY = '2026-06-15'
const at = (id: string) => ({ id, version: 1 })

export const reopenZone = (ids: Ids) => ({ ...at(ids.zone), reopenedOn: DAY })
export const reopenWindow = (ids: Ids) => ({ ...at(ids.window), reopenedOn: DAY })

export const zoneType = (ids: Ids) => at(ids.type)
export const changeZoneType = (ids: Ids) => ({
  ...at(ids.type),
  name: '越权测试类型',
  audience: 'ALL',
  order: 99,
})

const item = (ids: Ids) => ({
  code: 'ZZ-1',
  name: '越权测试事项',
  departmentId: ids.department,
  handling: 'DIRECT',
})
export const createItem = (ids: Ids) => item(ids)
export const changeItem = (ids: Ids) => ({ ...at(ids.item), ...item(ids) })
export const itemVersion = (ids: Ids) => at(ids.item)
const list = (ids: Ids) => ({ ...at(ids.list), name: '越权测试清单', effectiveFrom: '2026-07-04' })
export const copyList = (ids: Ids) => list(ids)
export const changeList = (ids: Ids) => ({ ...list(ids), itemIds: [ids.item] })

const closure = { closedFrom: DAY, reason: '设备检修' }
export const createClosure = (ids: Ids) => ({ centerId: ids.center, ...closure })
export const changeClosure = (ids: Ids) => ({ ...at(ids.closure), ...closure })
export const endClosure = (ids: Ids) => ({ ...at(ids.closure), reopenedOn: DAY })

const proposal = (ids: Ids) => ({ centerId: ids.center, version: 1, effectiveOn: DAY, reason: '改造完成' })
export const proposeFacts = (ids: Ids) => ({
  ...proposal(ids),
  category: 'COMMUNITY',
  kind: 'RENOVATED',
  status: 'OPEN',
  floorArea: '480',
})
export const proposeStep = (ids: Ids) => ({ ...proposal(ids), kind: 'CLOSING' })
export const approveProposal = (ids: Ids) => ({ ...at(ids.proposal), centerVersion: 1, effectiveOn: DAY })
export const refuseProposal = (ids: Ids) => ({ ...at(ids.proposal), reason: '材料不全' })
export const withdrawProposal = (ids: Ids) => at(ids.proposal)
export const exemptCenter = (ids: Ids) => ({
  ...at(ids.center),
  documentNo: '云组备〔2026〕1号',
  reason: '场地受限',
  effectiveFrom: DAY,
})
export const endExemption = (ids: Ids) => ({ ...at(ids.exemption), endedOn: DAY })

const staff = { name: '越权', post: 'COMMUNITY_WORKER', isFullTime: true, certificate: 'NONE', joinedOn: DAY }
export const createStaff = (ids: Ids) => ({ centerId: ids.center, ...staff })
export const changeStaff = (ids: Ids) => ({ ...at(ids.staff), ...staff })
export const closeStaff = (ids: Ids) => ({ ...at(ids.staff), leftOn: DAY })
export const reopenStaff = (ids: Ids) => at(ids.staff)

const partner = { name: '越权测试单位', kind: 'ENTERPRISE' }
export const createPartner = (ids: Ids) => ({ centerId: ids.center, ...partner })
export const changePartner = (ids: Ids) => ({ ...at(ids.partner), ...partner })
export const closePartner = (ids: Ids) => ({ ...at(ids.partner), leftOn: DAY })
export const reopenPartner = (ids: Ids) => at(ids.partner)
export const linkPartner = (ids: Ids) => ({ id: ids.partner, centerId: ids.center })

const donation = { donor: '越权测试企业', kind: 'CASH', amount: '100', date: DAY }
export const createDonation = (ids: Ids) => ({ centerId: ids.center, ...donation })
export const changeDonation = (ids: Ids) => ({ ...at(ids.donation), ...donation })
export const donationVersion = (ids: Ids) => at(ids.donation)

export const importVersion = (ids: Ids) => at(ids.import)
export const mapZoneName = (ids: Ids) => ({ name: '阅读角', typeId: ids.type })
export const removeSynonym = (ids: Ids) => ({ id: ids.synonym })
export const mergeCenters = (ids: Ids) => ({
  keptId: ids.center,
  keptVersion: 1,
  mergedId: ids.otherCenter,
  mergedVersion: 1,
})
