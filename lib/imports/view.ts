import type { ImportField } from '@/lib/imports/mapping/rules'
import type { ImportedValues } from '@/lib/imports/types'
import { QUALIFIER_WORD, qualifiedArea } from '@/lib/imports/values/area/rules'
import { partialDateText } from '@/lib/imports/values/date/rules'
import { CATEGORY_WORD, kindWord, OWNERSHIP_WORD, STATUS_WORD } from '@/lib/imports/values/words/rules'

/** What stands where a center has nothing. */
const NOTHING = '（空）'

type ValueField = Exclude<ImportField, 'code' | 'township' | 'community' | 'unitCode' | 'zones'>

/** A field of a center as text that people can compare: 约350.00, 2018-06, 社区; nothing is （空）. */
export function valueText(values: ImportedValues, field: ValueField): string {
  switch (field) {
    case 'category':
      return CATEGORY_WORD[values.category]
    case 'kind':
      return kindWord(values.kind)
    case 'status':
      return STATUS_WORD[values.status]
    case 'floorArea':
      return values.floorArea === null ? NOTHING : qualifiedArea(values.floorArea, values.areaQualifier)
    case 'areaQualifier':
      return values.areaQualifier === null ? NOTHING : QUALIFIER_WORD[values.areaQualifier]
    case 'ownership':
      return values.ownership === null ? NOTHING : OWNERSHIP_WORD[values.ownership]
    case 'openedOn':
      return values.openedOn === null
        ? NOTHING
        : partialDateText({ date: values.openedOn, precision: values.openedPrecision ?? 'DAY' })
    default:
      return values[field] === null ? NOTHING : String(values[field])
  }
}

const FACTS = ['category', 'kind', 'status', 'floorArea', 'openedOn', 'investmentWan'] as const

/** The values of a new center that decide how it is counted, those that are empty left out. */
export function factsOf(values: ImportedValues): { field: ImportField; text: string }[] {
  return FACTS.map((field) => ({ field, text: valueText(values, field) })).filter(
    ({ text }) => text !== NOTHING,
  )
}
