import type { ReactNode } from 'react'
import type { LightValue } from '@/components/ui/light-value'

/** One column of a DataTable. */
export type Column<Row> = {
  key: string
  header: string
  /** Stands in the head, so that the cells hold plain numbers. */
  unit?: string
  /** Numbers right, states and short codes centred. */
  align?: 'left' | 'right' | 'center'
  /** Dates, codes and single words, which look broken on two lines. */
  isNowrap?: boolean
  /** Its key is one of the list's sort keys. */
  isSortable?: boolean
  /** Cannot be hidden. The first column never can. */
  isFixed?: boolean
  isHiddenAtFirst?: boolean
  /** A CSS width; the browser finds one otherwise. */
  width?: string
  cell: (row: Row) => CellValue
}

/** What a cell holds; a light travels as a value. */
export type CellValue = ReactNode | LightValue

/** Class of a cell of a column. */
export function cellClass({
  align,
  isNowrap,
}: Pick<Column<unknown>, 'align' | 'isNowrap'>): string | undefined {
  if (align === 'right') return 'numeric'
  if (align === 'center') return 'centered'
  return isNowrap ? 'whitespace-nowrap' : undefined
}
