import {
  areaField,
  countField,
  dayField,
  faultProblems,
  textField,
  yesField,
} from '@/lib/imports/registers/fields/rules'
import type { RegisterDefinition, RegisterField } from '@/lib/imports/registers/types'
import { readText } from '@/lib/imports/values/words/rules'
import { createZoneTyper, zoneNameKey } from '@/lib/imports/zones/rules'
import type { ZoneDictionary } from '@/lib/imports/zones/types'
import { zoneFaults } from '@/lib/zones/rules'

export type ZoneValues = {
  name: string
  typeId: string
  typeAsStated: string | null
  area: string | null
  seats: number | null
  equipment: string | null
  hours: string | null
  bookable: boolean
  openedOn: string | null
}

type Field = RegisterField<ZoneValues, ZoneDictionary>

/** A type by any of its names; what no type is known by is kept as it was written, under 其他. */
const typeField: Field = {
  key: 'type',
  label: 'imports.zones.type',
  note: 'imports.zones.typeNote',
  headings: ['功能区类型', '类型', '功能', 'type'],
  read: (text, { lookups }) => {
    const reading = readText(text, 40)
    if ('problem' in reading) return reading
    const zone = createZoneTyper(lookups)(reading.value)
    if (!zone) return { problem: { key: 'noOtherType' } }
    const name = lookups.types.find((type) => type.id === zone.typeId)?.name ?? ''
    return {
      value: { typeId: zone.typeId, typeAsStated: zone.typeAsStated },
      conversion: name === reading.value ? null : name,
    }
  },
  show: (values, lookups) => {
    const name = lookups.types.find((type) => type.id === values.typeId)?.name ?? ''
    return values.typeAsStated ? `${name}（${values.typeAsStated}）` : name
  },
}

/** 功能区: known by its name within its center. Without a type its name says which it is. */
export const zoneRegister: RegisterDefinition<ZoneValues, ZoneDictionary> = {
  key: 'zones',
  permission: 'zone:write',
  title: 'imports.register.zones',
  place: 'CENTER',
  fields: [
    textField({
      key: 'name',
      label: 'imports.zones.name',
      note: 'imports.zones.nameNote',
      headings: ['功能区名称', '功能区', '名称', 'zone', 'name'],
      isKey: true,
      isRequired: true,
      max: 40,
      width: 20,
    }),
    typeField,
    areaField({
      key: 'area',
      label: 'imports.zones.area',
      note: 'imports.zones.areaNote',
      headings: ['面积', '使用面积', 'area'],
      isClearable: true,
    }),
    countField({
      key: 'seats',
      label: 'imports.zones.seats',
      note: 'imports.zones.seatsNote',
      headings: ['座位', '座位数', 'seats'],
      isClearable: true,
      max: 10_000,
    }),
    textField({
      key: 'equipment',
      label: 'imports.zones.equipment',
      note: 'imports.zones.equipmentNote',
      headings: ['设备', '设备设施', '设施设备', 'equipment'],
      isClearable: true,
      max: 500,
      width: 28,
    }),
    textField({
      key: 'hours',
      label: 'imports.zones.hours',
      note: 'imports.zones.hoursNote',
      headings: ['开放时间', 'hours'],
      isClearable: true,
      max: 200,
      width: 24,
    }),
    yesField({
      key: 'bookable',
      label: 'imports.zones.bookable',
      note: 'imports.zones.bookableNote',
      headings: ['可预约', '是否可预约', 'bookable'],
    }),
    dayField({
      key: 'openedOn',
      label: 'imports.zones.openedOn',
      note: 'imports.zones.dayNote',
      headings: ['启用日期', '启用时间', 'openedon'],
      isClearable: true,
    }),
  ],
  defaults: {
    name: '',
    typeId: '',
    typeAsStated: null,
    area: null,
    seats: null,
    equipment: null,
    hours: null,
    bookable: false,
    openedOn: null,
  },
  nameOf: (values) => values.name,
  identityOf: ({ name }) => (name ? zoneNameKey(name) : null),
  complete: (values, { lookups }) => {
    const zone = values.typeId === '' ? createZoneTyper(lookups)(values.name) : null
    return zone ? { ...values, typeId: zone.typeId, typeAsStated: zone.typeAsStated } : values
  },
  faults: (after, { today }) => {
    if (after.typeId === '') return [{ field: 'type', problem: { key: 'noOtherType' } }]
    return faultProblems(zoneFaults({ openedOn: after.openedOn, closedOn: null }, today))
  },
  store: {
    table: 'Zone',
    columns: (values) => values,
    place: ({ center }) => ({ centerId: center?.id ?? null, kit: [] }),
  },
}
