import type { Decimal2 } from '@/lib/core/decimal'
import type { Figure } from '@/lib/metrics/types'
import type { Light } from '@/lib/progress/lights/rules'

/** 每周培训班, 每周医生坐诊: what a county asks of each week. */
export type WeeklyKind = 'CLASSES' | 'SESSIONS'

/** One open center beside what is asked of each of its weeks. */
export type WeeklyRow = {
  kind: WeeklyKind
  centerId: string
  name: string
  townshipName: string | null
  /** Events a week over the finished weeks of the year; null where nothing is known. */
  mean: Decimal2 | null
  /** The emptiest of these weeks. */
  minimum: number | null
  target: Decimal2 | null
  light: Light
  /** With its definition and its list. */
  figure: Figure | null
}
