import { formatDate } from '@/lib/core/format/date'
import type { Progress } from '@/lib/progress/types'
import type { SheetModel } from '@/lib/spreadsheets/model'

type Sheet = Pick<SheetModel, 'name' | 'columns' | 'rows'> & Partial<SheetModel>

/** A sheet with the words that every sheet of a board carries. */
export function boardSheet(
  { scope, asOf }: Pick<Progress, 'scope' | 'asOf'>,
  { name, ...rest }: Sheet,
): SheetModel {
  return {
    name,
    title: `${scope.unitName}${name}`,
    notes: { left: `单位：${scope.unitName}`, right: `截至${formatDate(asOf)}` },
    paper: 'A4',
    ...rest,
  }
}
