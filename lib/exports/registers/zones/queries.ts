import 'server-only'
import { defineExport, yesOrNo } from '@/lib/exports/definition/rules'
import { listZoneRegister } from '@/lib/zones/register/queries'
import { zoneRegisterParams } from '@/lib/zones/register/schema'

export const zonesExport = defineExport({
  key: 'zones',
  permission: 'center:read',
  title: 'imports.register.zones',
  params: zoneRegisterParams,
  list: listZoneRegister,
  columns: [
    {
      key: 'center',
      header: 'imports.place.centerName',
      width: 32,
      kind: 'text',
      cell: (row) => row.centerName,
    },
    {
      key: 'township',
      header: 'imports.field.township',
      width: 18,
      kind: 'text',
      cell: (row) => row.townshipName,
    },
    { key: 'name', header: 'imports.zones.name', width: 22, kind: 'text', cell: (row) => row.name },
    { key: 'type', header: 'imports.zones.type', width: 16, kind: 'text', cell: (row) => row.type.name },
    {
      key: 'typeAsStated',
      header: 'imports.exports.typeAsStated',
      width: 18,
      kind: 'text',
      cell: (row) => row.typeAsStated,
    },
    {
      key: 'domain',
      header: 'imports.exports.domain',
      width: 12,
      kind: 'text',
      word: (row) => row.type.domain && `domain.functionDomain.${row.type.domain}`,
    },
    { key: 'area', header: 'imports.zones.area', width: 12, kind: 'decimal2', cell: (row) => row.area },
    { key: 'seats', header: 'imports.zones.seats', width: 10, kind: 'integer', cell: (row) => row.seats },
    {
      key: 'equipment',
      header: 'imports.zones.equipment',
      width: 28,
      kind: 'text',
      cell: (row) => row.equipment,
    },
    { key: 'hours', header: 'imports.zones.hours', width: 24, kind: 'text', cell: (row) => row.hours },
    {
      key: 'bookable',
      header: 'imports.zones.bookable',
      width: 10,
      kind: 'text',
      word: (row) => yesOrNo(row.bookable),
    },
    {
      key: 'openedOn',
      header: 'imports.zones.openedOn',
      width: 12,
      kind: 'date',
      cell: (row) => row.openedOn,
    },
    {
      key: 'closedOn',
      header: 'imports.exports.closedOn',
      width: 12,
      kind: 'date',
      cell: (row) => row.closedOn,
    },
  ],
})
