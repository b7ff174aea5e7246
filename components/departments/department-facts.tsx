import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/ui/definition-list'
import { formatDate } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import type { DepartmentDetail } from '@/lib/departments/types'

export function DepartmentFacts({ department }: { department: DepartmentDetail }) {
  const t = useTranslations('departments')
  const { code, order, closedOn } = department
  const figure = (key: 'items' | 'windows' | 'people') => ({
    term: t(`column.${key}`),
    detail: t(`count.${key}`, { count: formatInteger(department[key]) }),
  })
  return (
    <DefinitionList
      items={[
        { term: t('column.code'), detail: code },
        { term: t('column.order'), detail: formatInteger(order) },
        figure('items'),
        figure('windows'),
        figure('people'),
        { term: t('column.closedOn'), detail: formatDate(closedOn) },
      ]}
    />
  )
}
