import { cloneElement, isValidElement } from 'react'
import { type CellValue, type Column, cellClass } from '@/components/data-table/column'
import type { DataTableProps } from '@/components/data-table/data-table'
import type { BodyColumn, BodyRow } from '@/components/data-table/data-table-body'

/** What the body needs to know of the columns. */
export function bodyColumns<Row>(columns: readonly Column<Row>[]): BodyColumn[] {
  return columns.map((column) => {
    const className = cellClass(column)
    return className ? { key: column.key, className } : { key: column.key }
  })
}

/** The rows with their cells drawn. Absent properties are left out: each would travel as a word of its own. */
export function bodyRows<Row>(props: DataTableProps<Row>): BodyRow[] {
  const { columns, rows, rowKey, rowHref, rowActions, rowLabel, rowTone, isSelectable } = props
  return rows.map((row) => {
    const tone = rowTone?.(row)
    return {
      id: rowKey(row),
      cells: columns.map((column) => keyed(column.cell(row), column.key)),
      ...(rowHref && { href: rowHref(row) }),
      ...(tone && { tone }),
      ...(isSelectable && rowLabel && { label: rowLabel(row) }),
      ...(rowActions && { actions: rowActions(row) }),
    }
  })
}

/** Elements in an array want a key. */
function keyed(cell: CellValue, key: string): CellValue {
  return isValidElement(cell) && cell.key === null ? cloneElement(cell, { key }) : cell
}
