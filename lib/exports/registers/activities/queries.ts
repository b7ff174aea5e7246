import 'server-only'
import { listActivities } from '@/lib/activities/queries'
import { activityListParams } from '@/lib/activities/schema'
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
      cell: (row) => row.attendances,
    },
    {
      key: 'households',
      header: 'imports.activities.households',
      width: 10,
      kind: 'integer',
      cell: (row) => row.households,
    },
  ],
})
