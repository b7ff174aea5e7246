'use client'
import { Fragment } from 'react'
import { formatInteger } from '@/lib/core/format/number'
import type { SummaryLines } from '@/lib/reporting/summary/view'

type Props = { codes: readonly string[]; groups: readonly SummaryLines[] }

/** The rows of the 汇总表, drawn from plain numbers: a county has ten thousand of them. */
export function SummaryBody({ codes, groups }: Props) {
  return (
    <tbody>
      {groups.map(({ key, name, lines }) => (
        <Fragment key={key}>
          {name !== null && (
            <tr>
              <th scope="rowgroup" className="!bg-sunken !font-semibold">
                {name}
              </th>
              <td colSpan={codes.length} className="!bg-sunken" />
            </tr>
          )}
          {lines.map(({ id, center, state, values }) => (
            <tr key={id}>
              <th scope="row">{center}</th>
              {state === null ? (
                codes.map((code, index) => (
                  <td key={code} className="numeric">
                    {values[index] == null ? '' : formatInteger(values[index])}
                  </td>
                ))
              ) : (
                <td colSpan={codes.length} className="text-soft">
                  {state}
                </td>
              )}
            </tr>
          ))}
        </Fragment>
      ))}
    </tbody>
  )
}
