import { addMonths, type Month, monthRange } from '@/lib/core/calendar'

/** The rows of the card's table of months. */
export const CARD_MONTH_METRICS = [
  { metric: 'E01', word: '到访人次' },
  { metric: 'A01', word: '活动场次' },
  { metric: 'A02', word: '参与人次' },
  { metric: 'E02', word: '受理件' },
] as const

/** The twelve months up to the last finished one. */
export const cardMonths = (last: Month): Month[] => monthRange(addMonths(last, -11), last)

/** The slot of one figure of one month. */
export const monthSlot = (metric: string, month: Month) => `month.${metric}.${month}`
