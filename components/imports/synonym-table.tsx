import { useTranslations } from 'next-intl'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { Table } from '@/components/ui/table'
import { removeSynonymAction } from '@/lib/imports/actions'
import type { ZoneSynonym } from '@/lib/imports/zones/types'

type Props = { synonyms: readonly ZoneSynonym[] }

/** The names that the county has mapped. */
export function SynonymTable({ synonyms }: Props) {
  const t = useTranslations('imports.zoneNames')
  if (synonyms.length === 0) return <p className="text-table text-soft">{t('noSynonyms')}</p>
  return (
    <Table caption={t('synonyms')} maxHeight="none">
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('current')}</th>
          <th scope="col" className="actions" />
        </tr>
      </thead>
      <tbody>
        {synonyms.map((synonym) => (
          <tr key={synonym.id}>
            <th scope="row" className="font-medium">
              {synonym.nameKey}
            </th>
            <td>{synonym.typeName}</td>
            <td className="actions">
              <ConfirmAction
                label={t('remove')}
                title={t('removeTitle')}
                description={t('removeDescription')}
                successMessage={t('removed')}
                variant="link"
                size="sm"
                action={removeSynonymAction.bind(null, { id: synonym.id })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
