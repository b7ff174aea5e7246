import type { FactGroup } from '@/lib/boards/facts/types'

/** The figures that a leader names at the meeting, in its outline. Rule: domain.md §4, N0a to N25. */
export const FACT_GROUPS: readonly FactGroup[] = [
  {
    key: 'built',
    title: '前期成效',
    slots: [
      'built',
      'builtNew',
      'builtRenovated',
      'open',
      'area',
      'invested',
      'covered',
      'lineNew',
      'lineRenovated',
      'areaMet',
    ],
  },
  {
    key: 'space',
    title: '空间布局',
    slots: [
      'domains',
      'domainsComplete',
      'modelZones',
      'modelWindows',
      'modelItems',
      'modelWeekly',
      'modelCulture',
    ],
  },
  {
    key: 'groups',
    title: '重点群体服务',
    slots: ['canteens', 'meals', 'sittings', 'healthServed', 'careChildren', 'stations', 'stationServed'],
  },
  { key: 'culture', title: '文化活动', slots: ['streetEvents', 'streetPeople', 'eventHouseholds'] },
  {
    key: 'departments',
    title: '部门资源下沉',
    slots: ['fullItems', 'listItems', 'talks', 'clinics', 'legal'],
  },
  { key: 'society', title: '社会力量参与', slots: ['informed', 'employed', 'donations'] },
]

/** Every slot of the groups, in order. */
export const FACT_SLOTS: readonly string[] = FACT_GROUPS.flatMap(({ slots }) => slots)
