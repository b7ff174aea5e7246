import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/feedback/empty-state'
import { MapZoneName } from '@/components/imports/map-zone-name'
import { Table } from '@/components/ui/table'
import type { SynonymType, UnknownZoneName } from '@/lib/imports/zones/types'

type Props = { names: readonly UnknownZoneName[]; types: readonly SynonymType[] }

/** The names that no type is known by, each with the choice of a type. */
export function UnknownNames({ names, types }: Props) {
  const t = useTranslations('imports.zoneNames')
  if (names.length === 0) return <EmptyState title={t('empty')} description={t('emptyHint')} />
  return (
    <Table caption={t('unknown')} maxHeight="none">
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col" className="numeric">
            {t('zones')}
          </th>
          <th scope="col" className="numeric">
            {t('centers')}
          </th>
          <th scope="col">{t('type')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((entry) => (
          <tr key={entry.nameKey}>
            <th scope="row" className="font-medium">
              {entry.name}
            </th>
            <td className="numeric">{entry.zones}</td>
            <td className="numeric">{entry.centers}</td>
            <td className="min-w-72">
              <MapZoneName
                name={entry.name}
                types={types.map(({ id, name }) => ({ id, name }))}
                words={{
                  choose: t('choose'),
                  label: `${entry.name} ${t('type')}`,
                  save: t('save'),
                  saved: t('saved'),
                  network: t('network'),
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
