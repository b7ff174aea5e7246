import type { ReactNode } from 'react'

/** One column of a DataTable. */
export type Column<Row> = {
  key: string
  header: string
  /** Stands in the head, so that the cells hold plain numbers. */
  unit?: string
  /** Numbers right, states and short codes centred. */
  align?: 'left' | 'right' | 'center'
  /** Its key is one of the list's sort keys. */
  isSortable?: boolean
  /** Cannot be hidden. The first column never can. */
  isFixed?: boolean
  isHiddenAtFirst?: boolean
  /** A CSS width; the browser finds one otherwise. */
  width?: string
  cell: (row: Row) => ReactNode
}

/** Class of a cell of a column. */
export function alignmentClass(align: Column<unknown>['align']): string | undefined {
  if (align === 'right') return 'numeric'
  return align === 'center' ? 'centered' : undefined
}
