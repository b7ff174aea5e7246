import { useTranslations } from 'next-intl'
import { ItemFlags } from '@/components/service-items/item-flags'
import { DefinitionList } from '@/components/ui/definition-list'
import { Link } from '@/components/ui/link'
import { formatInteger, formatShare } from '@/lib/core/format/number'
import type { ItemDetail } from '@/lib/service-items/catalogue/types'

/** Everything known about one item, and how far it has got. */
export function ItemFacts({ item }: { item: ItemDetail }) {
  const t = useTranslations('items')
  const domain = useTranslations('domain')
  const days = (count: number | null) => (count === null ? t('none') : t('detail.days', { count }))
  const suspended = item.missing.filter((center) => center.isSuspended).length
  const long = (text: string | null) => <span className="whitespace-pre-wrap">{text ?? t('none')}</span>
  return (
    <DefinitionList
      items={[
        { term: t('column.code'), detail: item.code },
        { term: t('column.department'), detail: item.departmentName },
        { term: t('column.handling'), detail: domain(`handling.${item.handling}`) },
        { term: t('detail.flags'), detail: <ItemFlags item={item} /> },
        { term: t('itemForm.legalDays'), detail: days(item.legalDays) },
        { term: t('itemForm.promisedDays'), detail: days(item.promisedDays) },
        { term: t('itemForm.procedure'), detail: long(item.procedure), isWide: true },
        { term: t('itemForm.materials'), detail: long(item.materials), isWide: true },
        {
          term: t('detail.offering'),
          detail: `${formatInteger(item.offering)}/${formatInteger(item.centers)}（${formatShare(item.offering, item.centers)}）`,
        },
        {
          term: t('detail.missing'),
          detail: `${formatInteger(item.missing.length)}（${t('detail.suspended')} ${formatInteger(suspended)}）`,
        },
        {
          term: t('detail.lists'),
          isWide: true,
          detail:
            item.lists.length === 0 ? (
              t('detail.noLists')
            ) : (
              <ul className="flex flex-wrap gap-x-4">
                {item.lists.map((list) => (
                  <li key={list.id}>
                    <Link
                      href={`/service-items/lists/${list.id}`}
                      className="text-info underline underline-offset-4"
                    >
                      {t('detail.listName', { number: list.number, name: list.name })}
                    </Link>
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  )
}
