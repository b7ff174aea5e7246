import 'server-only'
import { listActivities } from '@/lib/activities/queries'
import { activityListParams } from '@/lib/activities/schema'
import { coHostAttendances } from '@/lib/activities/view'
import { defineExport } from '@/lib/exports/definition/rules'

export const activitiesExport = defineExport({
  key: 'activities',
  permission: 'activity:read',
  title: 'imports.register.activities',
  params: activityListParams,
  list: listActivities,
  columns: [
    { key: 'date', header: 'imports.activities.date', width: 12, kind: 'date', cell: (row) => row.date },
    {
      key: 'startTime',
      header: 'imports.activities.startTime',
      width: 10,
      kind: 'text',
      cell: (row) => row.startTime,
    },
    {
      key: 'center',
      header: 'imports.place.centerName',
      width: 32,
      kind: 'text',
      cell: (row) => row.centerName,
    },
    { key: 'name', header: 'imports.activities.name', width: 36, kind: 'text', cell: (row) => row.name },
    { key: 'type', header: 'imports.activities.type', width: 14, kind: 'text', cell: (row) => row.typeName },
    {
      key: 'status',
      header: 'imports.activities.status',
      width: 10,
      kind: 'text',
      word: (row) => `domain.activityStatus.${row.status}`,
    },
    { key: 'zone', header: 'imports.activities.zone', width: 18, kind: 'text', cell: (row) => row.zoneName },
    {
      key: 'attendances',
      header: 'imports.activities.attendances',
      width: 10,
      kind: 'integer',
      cell: (row) => row.ownAttendances,
    },
    {
      key: 'coAttendances',
      header: 'activities.coAttendances',
      width: 10,
      kind: 'integer',
      cell: coHostAttendances,
    },
    {
      key: 'coHosts',
      header: 'activities.coHosts',
      width: 32,
      kind: 'text',
      cell: (row) => row.coHostNames.join('、') || null,
    },
    {
      key: 'households',
      header: 'imports.activities.households',
      width: 10,
      kind: 'integer',
      cell: (row) => row.households,
    },
    { key: 'endTime', header: 'activities.endTime', width: 10, kind: 'text', cell: (row) => row.endTime },
    {
      key: 'audience',
      header: 'activities.audience',
      width: 12,
      kind: 'text',
      word: (row) => `domain.audience.${row.audience}`,
    },
    {
      key: 'department',
      header: 'activities.department',
      width: 18,
      kind: 'text',
      cell: (row) => row.departmentName,
    },
    {
      key: 'partner',
      header: 'activities.partner',
      width: 24,
      kind: 'text',
      cell: (row) => row.partnerName,
    },
    { key: 'budget', header: 'activities.budget', width: 12, kind: 'decimal2', cell: (row) => row.budget },
  ],
})
