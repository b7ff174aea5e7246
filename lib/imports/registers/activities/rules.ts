import { activityProblems } from '@/lib/activities/rules'
import type { CalendarDate } from '@/lib/core/calendar'
import { normalizeName } from '@/lib/core/text'
import {
  amountField,
  choiceField,
  countField,
  dayField,
  faultProblems,
  hoursField,
  type Named,
  namedField,
  textField,
} from '@/lib/imports/registers/fields/rules'
import { findZone, type ZonesOfCenters } from '@/lib/imports/registers/place/zones/rules'
import type { RegisterDefinition, RegisterField } from '@/lib/imports/registers/types'
import type { ActivityStatus, Audience } from '@/prisma/generated/enums'

export type ActivityRowValues = {
  date: CalendarDate
  name: string
  typeId: string
  status: ActivityStatus
  startTime: string | null
  endTime: string | null
  audience: Audience
  zone: string | null
  zoneId: string | null
  attendances: number | null
  households: number | null
  volunteers: number | null
  volunteerHours: string | null
  partner: string | null
  departmentId: string | null
  /** 元, two places. */
  budget: string | null
  summary: string | null
  /** Other centers have parts of it, which a list does not name. */
  isJoint: boolean
}

export type ActivityLookups = {
  types: readonly Named[]
  zones: ZonesOfCenters
  departments: readonly Named[]
}

const PEOPLE = { isClearable: true, max: 99_999 } as const

type TimeForm = { key: 'startTime' | 'endTime' } & Pick<
  RegisterField<ActivityRowValues, ActivityLookups>,
  'label' | 'note' | 'headings'
>

/** A time of day: `9:00` and `9：00` become `09:00`. */
const timeField = ({ key, ...form }: TimeForm): RegisterField<ActivityRowValues, ActivityLookups> => ({
  key,
  ...form,
  isClearable: true,
  read: (text) => {
    const match = /^(\d{1,2})[:：](\d{2})(?::00)?$/.exec(text.trim())
    const time = match ? `${match[1]?.padStart(2, '0')}:${match[2]}` : ''
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return { problem: { key: 'notATime', params: { text } } }
    return { value: { [key]: time }, conversion: time === text.trim() ? null : time }
  },
  show: (values) => values[key] ?? '',
})

/** 活动: known by its day and name within its center. A list neither cancels nor moves one. */
export const activityRegister: RegisterDefinition<ActivityRowValues, ActivityLookups> = {
  key: 'activities',
  permission: 'activity:write',
  title: 'imports.register.activities',
  place: 'CENTER',
  fields: [
    dayField({
      key: 'date',
      label: 'imports.activities.date',
      note: 'imports.activities.dateNote',
      headings: ['日期', '活动日期', '举办日期', 'date'],
      isKey: true,
      isRequired: true,
      mayLieAhead: true,
    }),
    textField({
      key: 'name',
      label: 'imports.activities.name',
      note: 'imports.activities.nameNote',
      headings: ['活动名称', '名称', '活动', '活动主题', 'name'],
      isRequired: true,
      max: 80,
      width: 32,
    }),
    namedField({
      key: 'type',
      valueKey: 'typeId',
      options: (lookups: ActivityLookups) => lookups.types,
      label: 'imports.activities.type',
      note: 'imports.activities.typeNote',
      headings: ['活动类型', '类型', 'type'],
      isRequired: true,
    }),
    choiceField<ActivityRowValues, ActivityLookups, 'HELD' | 'PLANNED'>({
      key: 'status',
      label: 'imports.activities.status',
      note: 'imports.activities.statusNote',
      headings: ['状态', '活动状态', 'status'],
      words: { HELD: ['已举办', '举办', '已完成'], PLANNED: ['计划', '计划中', '拟举办'] },
    }),
    timeField({
      key: 'startTime',
      label: 'imports.activities.startTime',
      note: 'imports.activities.startTimeNote',
      headings: ['开始时间', '时间', '活动时间', 'starttime'],
    }),
    timeField({
      key: 'endTime',
      label: 'activities.endTime',
      note: 'imports.activities.startTimeNote',
      headings: ['结束时间', 'endtime'],
    }),
    choiceField<ActivityRowValues, ActivityLookups, Audience>({
      key: 'audience',
      label: 'activities.audience',
      note: 'activities.import.audienceNote',
      headings: ['面向人群', '服务对象', '人群', 'audience'],
      words: {
        ALL: ['全体', '居民', '不限'],
        ELDERLY: ['老年人', '老人'],
        CHILDREN: ['儿童', '青少年'],
        NEW_EMPLOYMENT: ['新就业群体'],
      },
    }),
    textField({
      key: 'zone',
      label: 'imports.activities.zone',
      note: 'imports.activities.zoneNote',
      headings: ['功能区', '地点', '场地', 'zone'],
      isClearable: true,
      max: 40,
    }),
    countField({
      ...PEOPLE,
      key: 'attendances',
      label: 'imports.activities.attendances',
      note: 'imports.activities.countNote',
      headings: ['人次', '参与人次', '参加人次', '参加人数', 'attendances'],
    }),
    countField({
      ...PEOPLE,
      key: 'households',
      label: 'imports.activities.households',
      note: 'imports.activities.countNote',
      headings: ['户数', '参与户数', '户', 'households'],
    }),
    countField({
      ...PEOPLE,
      key: 'volunteers',
      label: 'imports.activities.volunteers',
      note: 'imports.activities.countNote',
      headings: ['志愿者人次', '志愿者', '志愿者人数', 'volunteers'],
    }),
    hoursField({
      ...PEOPLE,
      key: 'volunteerHours',
      label: 'imports.activities.volunteerHours',
      note: 'imports.activities.hoursNote',
      headings: ['志愿服务小时', '志愿服务时长', '志愿服务小时数', 'volunteerhours'],
    }),
    textField({
      key: 'partner',
      label: 'imports.activities.partner',
      note: 'imports.activities.partnerNote',
      headings: ['共建单位', '合作单位', '协办单位', 'partner'],
      isClearable: true,
      max: 100,
      width: 20,
    }),
    namedField({
      key: 'department',
      valueKey: 'departmentId',
      options: (lookups: ActivityLookups) => lookups.departments,
      label: 'activities.department',
      note: 'activities.import.departmentNote',
      headings: ['牵头部门', '部门', '主管部门', 'department'],
      isClearable: true,
    }),
    amountField({
      key: 'budget',
      label: 'activities.budget',
      note: 'activities.import.budgetNote',
      headings: ['预算', '经费', '活动经费', 'budget'],
      isClearable: true,
      max: 99_999_999,
    }),
    textField({
      key: 'summary',
      label: 'imports.activities.summary',
      note: 'imports.activities.summaryNote',
      headings: ['活动小结', '小结', '内容', '备注', 'summary'],
      isClearable: true,
      max: 1000,
      width: 32,
    }),
  ],
  defaults: {
    date: '',
    name: '',
    typeId: '',
    status: 'HELD',
    startTime: null,
    endTime: null,
    audience: 'ALL',
    zone: null,
    zoneId: null,
    attendances: null,
    households: null,
    volunteers: null,
    volunteerHours: null,
    partner: null,
    departmentId: null,
    budget: null,
    summary: null,
    isJoint: false,
  },
  dayField: 'date',
  nameOf: ({ name }) => name,
  identityOf: ({ date, name }) => (date && name ? `${date} ${normalizeName(name)}` : null),
  settle: (values, { center, lookups }) => findZone(values, center, lookups.zones),
  faults: (after, { center, lookups, today, before }) => {
    const { zoneId, ...problems } = activityProblems(after, {
      today,
      center: { openedOn: center?.openedOn ?? null, closedOn: center?.closedOn ?? null },
      zone: lookups.zones.byId.get(after.zoneId ?? '') ?? null,
    })
    // The rule speaks of the zone's id, the list of its name.
    // What its co-hosts have of it would fall out of their months unseen.
    const isTakenBack = before?.isJoint && before.status === 'HELD' && after.status === 'PLANNED'
    return faultProblems({
      ...problems,
      ...(zoneId && { zone: zoneId }),
      ...(isTakenBack && { status: 'validation.activities.jointStaysHeld' }),
    })
  },
  store: {
    table: 'Activity',
    columns: ({ zone: _, isJoint: __, ...columns }) => columns,
    place: ({ countyId, center }) => ({
      centerId: center?.id ?? null,
      countyId,
      townshipId: center?.townshipId ?? null,
    }),
  },
}
