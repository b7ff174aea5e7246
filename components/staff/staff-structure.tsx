import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { formatInteger, formatShare } from '@/lib/core/format/number'
import { AGE_BANDS, type StaffFigures } from '@/lib/staff/types'
import { StaffPost } from '@/prisma/generated/enums'

type Line = { key: string; label: string; count: number }

/** Ages and posts of those on duty. */
export function StaffStructure({ figures }: { figures: StaffFigures }) {
  const t = useTranslations('staff')
  const table = (title: string, lines: readonly Line[]) => (
    <Card isFlush>
      <Table caption={title} isCompact isStickyHead={false}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col" className="numeric">
              {t('figure.count')}
            </th>
            <th scope="col" className="numeric">
              %
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, count }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className="numeric">{formatInteger(count)}</td>
              <td className="numeric">{formatShare(count, figures.onDuty)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      {table(
        t('figure.age'),
        AGE_BANDS.map((key) => ({ key, label: t(`ageBand.${key}`), count: figures.ages[key] })),
      )}
      {table(
        t('figure.post'),
        Object.values(StaffPost).map((key) => ({ key, label: t(`post.${key}`), count: figures.posts[key] })),
      )}
    </div>
  )
}
