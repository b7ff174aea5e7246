import type { CalendarDate } from '@/lib/core/calendar'
import {
  choiceField,
  countField,
  dayField,
  faultProblems,
  textField,
} from '@/lib/imports/registers/fields/rules'
import { findZone, type ZonesOfCenters } from '@/lib/imports/registers/place/zones/rules'
import type { RegisterDefinition } from '@/lib/imports/registers/types'
import { visitProblems } from '@/lib/visits/rules'
import type { VisitSource } from '@/prisma/generated/enums'

export type VisitValues = {
  date: CalendarDate
  zone: string | null
  zoneId: string | null
  source: VisitSource
  count: number | null
}

export type VisitLookups = { zones: ZonesOfCenters }

const SOURCE_WORDS: Record<VisitSource, readonly [string, ...string[]]> = {
  GATE: ['闸机'],
  CAMERA: ['摄像头', '客流摄像头'],
  MANUAL: ['人工登记', '人工'],
  IMPORT: ['导入'],
  ESTIMATE: ['估算', '估计'],
}

/** 到访人次: known by its day, zone and source within its center; without a source the count is 导入. */
export const visitRegister: RegisterDefinition<VisitValues, VisitLookups> = {
  key: 'visit-counts',
  permission: 'visit:write',
  title: 'imports.register.visit-counts',
  place: 'CENTER',
  fields: [
    dayField({
      key: 'date',
      label: 'imports.visits.date',
      note: 'imports.visits.dateNote',
      headings: ['日期', '到访日期', 'date'],
      isKey: true,
      isRequired: true,
    }),
    textField({
      key: 'zone',
      label: 'imports.visits.zone',
      note: 'imports.visits.zoneNote',
      headings: ['功能区', '区域', 'zone'],
      max: 40,
    }),
    choiceField<VisitValues, VisitLookups, VisitSource>({
      key: 'source',
      label: 'imports.visits.source',
      note: 'imports.visits.sourceNote',
      headings: ['来源', '数据来源', '统计方式', 'source'],
      words: SOURCE_WORDS,
    }),
    countField({
      key: 'count',
      label: 'imports.visits.count',
      note: 'imports.visits.countNote',
      headings: ['人次', '到访人次', '人数', 'count'],
      isRequired: true,
      max: 9_999_999,
    }),
  ],
  defaults: { date: '', zone: null, zoneId: null, source: 'IMPORT', count: null },
  dayField: 'date',
  nameOf: ({ date, zone }) => (zone ? `${date} ${zone}` : date),
  identityOf: ({ date, zoneId, source }) => (date ? `${date} ${zoneId ?? ''} ${source ?? 'IMPORT'}` : null),
  settle: (values, { center, lookups }) => findZone(values, center, lookups.zones),
  faults: (after, { center, lookups, today }) => {
    const { zoneId, ...problems } = visitProblems(after, {
      today,
      center: { openedOn: center?.openedOn ?? null, closedOn: center?.closedOn ?? null },
      zone: lookups.zones.byId.get(after.zoneId ?? '') ?? null,
    })
    return faultProblems({ ...problems, ...(zoneId && { zone: zoneId }) })
  },
  store: {
    table: 'VisitCount',
    columns: ({ zone: _, ...columns }) => columns,
    place: ({ countyId, center }) => ({
      centerId: center?.id ?? null,
      countyId,
      townshipId: center?.townshipId ?? null,
    }),
  },
}
