import { useTranslations } from 'next-intl'
import { DefinitionList } from '@/components/ui/definition-list'
import { Link } from '@/components/ui/link'
import { formatInteger } from '@/lib/core/format/number'
import type { ZoneTypeDetail } from '@/lib/zone-types/types'

/** Everything known about one zone type. */
export function ZoneTypeFacts({ type }: { type: ZoneTypeDetail }) {
  const t = useTranslations('zone-types')
  const domain = useTranslations('domain')
  return (
    <DefinitionList
      items={[
        {
          term: t('column.code'),
          detail: (
            <>
              <span className="numeric">{type.code}</span>
              <span className="block text-small text-soft">{t(type.isBuiltIn ? 'builtIn' : 'own')}</span>
            </>
          ),
        },
        {
          term: t('column.domain'),
          detail: type.domain ? domain(`functionDomain.${type.domain}`) : t('form.noDomain'),
        },
        { term: t('column.audience'), detail: domain(`audience.${type.audience}`) },
        { term: t('column.order'), detail: type.order },
        {
          term: t('column.zones'),
          detail: (
            <Link href={`/zones?typeId=${type.id}`} className="text-info underline underline-offset-4">
              {formatInteger(type.zones)}
            </Link>
          ),
        },
        {
          term: t('kitTitle'),
          isWide: true,
          detail:
            type.kit.length === 0 ? (
              t('noKit')
            ) : (
              <ul className="flex flex-wrap gap-x-4 gap-y-1">
                {type.kit.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  )
}
