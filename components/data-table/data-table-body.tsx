'use client'
import { isValidElement, type ReactNode } from 'react'
import type { CellValue } from '@/components/data-table/column'
import { RowCheckbox } from '@/components/data-table/row-checkbox'
import { firstColumnOffset } from '@/components/data-table/sticky'
import { LightText } from '@/components/ui/light-text'

/** A row as it travels to the browser; what is absent is left out. */
export type BodyRow = {
  id: string
  cells: CellValue[]
  href?: string
  tone?: 'red' | 'amber'
  label?: string
  actions?: ReactNode
}

export type BodyColumn = { key: string; className?: string }

type Props = {
  columns: readonly BodyColumn[]
  rows: readonly BodyRow[]
  isSelectable?: boolean
  hasActions?: boolean
}

/**
 * Draws its rows in the browser as well as on the server, so that a page carries each cell once as a value instead of a
 * second time as markup, which made most of a long list's weight.
 */
export function DataTableBody({ columns, rows, isSelectable, hasActions }: Props) {
  const [first, ...others] = columns
  const offset = firstColumnOffset(isSelectable)
  return (
    <tbody>
      {rows.map(({ id, href, tone, label, cells, actions }) => (
        <tr key={id} data-href={href} data-tone={tone}>
          {isSelectable && (
            <td data-sticky>
              <RowCheckbox id={id} label={label ?? id} />
            </td>
          )}
          <th scope="row" data-sticky className={first?.className} style={offset}>
            {href ? (
              <a href={href} data-row-link>
                {draw(cells[0])}
              </a>
            ) : (
              draw(cells[0])
            )}
          </th>
          {others.map(({ key, className }, index) => (
            <td key={key} className={className}>
              {draw(cells[index + 1])}
            </td>
          ))}
          {hasActions && <td className="actions">{actions}</td>}
        </tr>
      ))}
    </tbody>
  )
}

function draw(cell: CellValue): ReactNode {
  if (typeof cell !== 'object' || cell === null || !('tone' in cell) || isValidElement(cell)) return cell
  return <LightText value={cell} />
}
