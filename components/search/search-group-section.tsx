import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { SearchGroup, SearchKind } from '@/lib/search/types'

/** Lists that can be asked for the same text. */
const LISTS: Partial<Record<SearchKind, string>> = {
  center: '/centers?status=ALL&q=',
  zone: '/zones?state=ALL&q=',
  item: '/service-items?q=',
  person: '/users?q=',
}

type SearchGroupSectionProps = { group: SearchGroup; q: string }

/** What was found of one kind. */
export function SearchGroupSection({ group: { kind, hits, hasMore }, q }: SearchGroupSectionProps) {
  const t = useTranslations('search')
  const list = LISTS[kind]
  return (
    <Section
      title={t(`kind.${kind}`)}
      description={t(hasMore ? 'more' : 'found', { count: hits.length })}
      actions={
        list && (
          <ButtonLink href={`${list}${encodeURIComponent(q)}`} size="sm">
            {t('toList')}
          </ButtonLink>
        )
      }
    >
      <Card isFlush>
        <Table caption={t(`kind.${kind}`)}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('detail')}</th>
            </tr>
          </thead>
          <tbody>
            {hits.map((hit) => (
              <tr key={hit.id}>
                <th scope="row" className="font-medium">
                  <Link href={hit.href} className="hover:underline">
                    {hit.title}
                  </Link>
                </th>
                <td className="text-soft">{hit.detail}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Card>
    </Section>
  )
}
