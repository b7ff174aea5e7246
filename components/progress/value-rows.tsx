'use client'
import { useSoftLinks } from '@/components/progress/soft-links'
import { StatusLight } from '@/components/ui/status-light'
import type { StatusTone } from '@/components/ui/status-shape'

/** A cell that is more than its text. */
export type ValueCell = string | { text: string; note?: string; tone?: StatusTone }

export type ValueColumn = {
  key: string
  className?: string | undefined
  /** Beginning of the address behind each number of the column; the row says the rest. */
  href?: string | undefined
}

export type ValueRow = {
  key: string
  cells: readonly ValueCell[]
  /** Where the name of the row leads. */
  href?: string | undefined
  /** The rest of the addresses behind the numbers of the row; without it they lead nowhere. */
  query?: string | undefined
}

type ValueRowsProps = {
  /** The first column names the row. */
  columns: readonly ValueColumn[]
  rows: readonly ValueRow[]
  /** The rows that close the table. */
  foot?: readonly ValueRow[] | undefined
  isSticky?: boolean
}

/**
 * Rows of a table whose numbers lead to their lists. They travel as values and are drawn in the browser as well as on the
 * server: as markup each cell would travel twice, with its address each time.
 */
export function ValueRows({ columns, rows, foot, isSticky }: ValueRowsProps) {
  const [body, end] = [useSoftLinks<HTMLTableSectionElement>(), useSoftLinks<HTMLTableSectionElement>()]
  const line = ({ key, cells, href, query }: ValueRow) => (
    <tr key={key}>
      {cells.map((cell, index) => {
        const { key: name = '', className, href: base } = columns[index] ?? {}
        if (index > 0)
          return (
            <td key={name} className={className}>
              {drawn(cell, base !== undefined && query !== undefined ? base + query : undefined)}
            </td>
          )
        return (
          <th key={name} scope="row" data-sticky={isSticky} className={className}>
            {drawn(cell, href)}
          </th>
        )
      })}
    </tr>
  )
  return (
    <>
      <tbody ref={body}>{rows.map(line)}</tbody>
      {foot && foot.length > 0 && <tfoot ref={end}>{foot.map(line)}</tfoot>}
    </>
  )
}

function drawn(cell: ValueCell, href: string | undefined) {
  const { text, note, tone }: Exclude<ValueCell, string> = typeof cell === 'string' ? { text: cell } : cell
  if (tone) return <StatusLight tone={tone}>{text}</StatusLight>
  return (
    <>
      {href ? <a href={href}>{text}</a> : text}
      {note && <span className="ml-2 text-soft">{note}</span>}
    </>
  )
}
