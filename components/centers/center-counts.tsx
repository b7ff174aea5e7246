import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/ui/definition-list'

type CenterCountsProps = { zones: number; windows: number; items: { available: number; required: number } }

/** How many zones, windows and items of the list a center has on the day that is shown. */
export function CenterCounts({ zones, windows, items }: CenterCountsProps) {
  const t = useTranslations('centers')
  return (
    <DefinitionList
      columns={3}
      items={[
        { term: t('count.zones'), detail: `${zones} ${t('count.unit')}` },
        { term: t('count.windows'), detail: `${windows} ${t('count.unit')}` },
        { term: t('count.items'), detail: `${t('count.of', items)} ${t('count.itemUnit')}` },
      ]}
    />
  )
}
