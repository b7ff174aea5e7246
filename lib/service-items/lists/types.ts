import type { CalendarDate } from '@/lib/core/calendar'
import type { CatalogueItem } from '@/lib/service-items/types'

/** Where a version stands on a day: in force, still to come, or replaced. */
export type ListState = 'IN_FORCE' | 'COMING' | 'PAST'

/** One version of the 下沉事项清单. */
export type ItemListRow = {
  id: string
  /** 第几版 */
  number: number
  name: string
  documentNo: string | null
  from: CalendarDate
  to: CalendarDate | null
  items: number
  state: ListState
  /** Of the record, for the optimistic lock. */
  version: number
}

export type ItemListDetail = ItemListRow & {
  entries: CatalogueItem[]
  canWrite: boolean
  /** Whether day and items may still be changed: not yet in force, or made today. */
  isEditable: boolean
}
