import { Link } from '@/components/ui/link'
import { formatInteger, formatShare } from '@/lib/core/format/number'
import type { ReportingLine } from '@/lib/progress/types'

/** The counts of a line in their order, with the narrowing that lists their centers. */
const FILTER = {
  expected: 'EXPECTED',
  submitted: 'SUBMITTED',
  onTime: 'ON_TIME',
  late: 'LATE',
  unreported: 'UNREPORTED',
} as const
const COUNTS = ['expected', 'submitted', 'onTime', 'late', 'unreported'] as const

type ReportingRowProps = {
  name: string
  line: Omit<ReportingLine, 'townshipId' | 'townshipName'>
  /** Address of the centers behind a count. */
  href: (report: string) => string
}

/** One township, or the total, with its counts and rates; every count leads to its centers. */
export function ReportingRow({ name, line, href }: ReportingRowProps) {
  const countOf = (key: (typeof COUNTS)[number]) => {
    const value = line[key]
    return typeof value === 'number' ? value : value.length
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      {COUNTS.map((key) => (
        <td key={key} className="numeric">
          <Link href={href(FILTER[key])}>{formatInteger(countOf(key))}</Link>
        </td>
      ))}
      <td className="numeric">{formatShare(line.submitted, line.expected)}</td>
      <td className="numeric">{formatShare(line.onTime, line.expected)}</td>
    </tr>
  )
}
