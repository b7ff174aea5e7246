import { getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/column'
import { DataTable } from '@/components/data-table/data-table'
import { windowState } from '@/components/service-windows/window-state'
import { WindowStep } from '@/components/service-windows/window-step'
import { ButtonLink } from '@/components/ui/button-link'
import { formatDateShort } from '@/lib/core/format/date'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { WindowRegisterParams } from '@/lib/service-windows/register/schema'
import type { RegisteredWindow, WindowRegister } from '@/lib/service-windows/register/types'

const SEPARATOR = '、'

type WindowRegisterTableProps = {
  register: WindowRegister
  params: RawSearchParams
  sort: WindowRegisterParams['sort']
  today: string
  empty: ReactNode
}

/** The windows of all centers in reach. */
export async function WindowRegisterTable(props: WindowRegisterTableProps) {
  const { register, params, sort, today, empty } = props
  const [t, { windows: words }] = await Promise.all([getTranslations('windows'), getMessages()])
  const columns: Column<RegisteredWindow>[] = [
    { key: 'name', header: t('column.name'), width: '9rem', cell: (row) => row.name },
    {
      key: 'number',
      header: t('column.number'),
      align: 'right',
      isSortable: true,
      cell: (row) => row.number,
    },
    {
      key: 'center',
      header: t('column.center'),
      isSortable: true,
      width: '10rem',
      cell: (row) => row.centerName,
    },
    { key: 'township', header: t('column.township'), cell: (row) => row.townshipName ?? t('none') },
    {
      key: 'departments',
      header: t('column.departments'),
      cell: (row) => row.departments.map((department) => department.name).join(SEPARATOR),
    },
    {
      key: 'schedule',
      header: t('column.schedule'),
      isHiddenAtFirst: true,
      cell: (row) => row.schedule ?? t('none'),
    },
    {
      key: 'integrated',
      header: t('column.integrated'),
      align: 'center',
      cell: (row) => t(row.integrated ? 'yes' : 'no'),
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
      cell: (row) => windowState(t, row, register.on),
    },
  ]
  return (
    <DataTable
      caption={t('register.title')}
      columns={columns}
      rows={register.rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/service-windows/${row.id}`}
      rowActions={(row) =>
        row.canWrite && (
          <span className="inline-flex gap-2">
            <ButtonLink href={`/service-windows/${row.id}/edit`} size="sm">
              {t('edit')}
            </ButtonLink>
            <WindowStep window={row} today={today} words={words} />
          </span>
        )
      }
      path="/service-windows"
      params={params}
      sort={sort}
      page={register}
      settingsKey="service-windows"
      empty={empty}
    />
  )
}
