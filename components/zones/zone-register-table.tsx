import { getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { ButtonLink } from '@/components/ui/button-link'
import { ZoneStep } from '@/components/zones/zone-step'
import { zoneKit, zoneState } from '@/components/zones/zone-values'
import { formatDateShort } from '@/lib/core/format/date'
import { formatDecimal, formatInteger } from '@/lib/core/format/number'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { ZoneRegisterParams } from '@/lib/zones/register/schema'
import type { RegisteredZone, ZoneRegister } from '@/lib/zones/register/types'

type ZoneRegisterTableProps = {
  register: ZoneRegister
  params: RawSearchParams
  sort: ZoneRegisterParams['sort']
  today: string
  empty: ReactNode
}

/** The zones of all centers in reach, with the sums of the whole list. */
export async function ZoneRegisterTable(props: ZoneRegisterTableProps) {
  const { register, params, sort, today, empty } = props
  const [t, domain, { zones: words }] = await Promise.all([
    getTranslations('zones'),
    getTranslations('domain'),
    getMessages(),
  ])
  const columns: Column<RegisteredZone>[] = [
    { key: 'name', header: t('column.name'), width: '8rem', cell: (row) => row.name },
    {
      key: 'center',
      header: t('column.center'),
      isSortable: true,
      width: '13rem',
      cell: (row) => row.centerName,
    },
    { key: 'township', header: t('column.township'), cell: (row) => row.townshipName ?? t('none') },
    {
      key: 'type',
      header: t('column.type'),
      isSortable: true,
      isNowrap: true,
      cell: (row) =>
        row.typeAsStated ? (
          <>
            {row.type.name}
            <span className="block text-small text-soft">
              {t('register.asStated', { name: row.typeAsStated })}
            </span>
          </>
        ) : (
          row.type.name
        ),
    },
    {
      key: 'domain',
      header: t('column.domain'),
      cell: ({ type }) => (type.domain ? domain(`functionDomain.${type.domain}`) : t('none')),
    },
    {
      key: 'area',
      header: t('column.area'),
      unit: '㎡',
      align: 'right',
      isSortable: true,
      cell: (row) => formatDecimal(row.area),
    },
    {
      key: 'seats',
      header: t('column.seats'),
      align: 'right',
      isSortable: true,
      cell: (row) => formatInteger(row.seats),
    },
    { key: 'kit', header: t('column.kit'), cell: (row) => zoneKit(t, row) },
    { key: 'hours', header: t('column.hours'), isHiddenAtFirst: true, cell: (row) => row.hours ?? t('none') },
    {
      key: 'bookable',
      header: t('column.bookable'),
      isHiddenAtFirst: true,
      cell: (row) => t(row.bookable ? 'yes' : 'no'),
    },
    {
      key: 'openedOn',
      header: t('column.openedOn'),
      isSortable: true,
      isNowrap: true,
      cell: (row) => formatDateShort(row.openedOn),
    },
    {
      key: 'state',
      header: t('column.state'),
      cell: (row) => zoneState(t, row, register.on),
    },
  ]
  return (
    <DataTable
      caption={t('register.title')}
      columns={columns}
      rows={register.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/zones/${row.id}`}
      rowActions={(row) =>
        row.canWrite && (
          <span className="inline-flex gap-2">
            <ButtonLink href={`/zones/${row.id}/edit`} size="sm">
              {t('edit')}
            </ButtonLink>
            <ZoneStep zone={row} today={today} words={words} />
          </span>
        )
      }
      total={{
        center: t('register.total', { count: formatInteger(register.total) }),
        area: formatDecimal(register.area),
        seats: formatInteger(register.seats),
      }}
      path="/zones"
      params={params}
      sort={sort}
      page={register}
      settingsKey="zones"
      empty={empty}
    />
  )
}
