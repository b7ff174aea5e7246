import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SheetTable } from '@/components/boards/sheet-table'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import type { BoardKey, BoardTable } from '@/lib/boards/types'
import { drillHref } from '@/lib/boards/view'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'

type BoardSectionProps = { board: BoardKey; table: BoardTable; params: RawSearchParams; info: ReactNode }

/** One table of a board with its rule, its definition (`info`) and its files. */
export async function BoardSection({ board, table, params, info }: BoardSectionProps) {
  const t = await getTranslations('boards')
  const href = (format: string) => withParams(`/api/boards/${board}`, params, { table: table.key, format })
  return (
    <Card
      title={
        <>
          {table.sheet.name}
          {info}
        </>
      }
      description={table.note}
      isFlush
      actions={
        <div className="flex gap-2 print:hidden">
          <ButtonLink href={href('xlsx')} download size="sm">
            {t('xlsx')}
          </ButtonLink>
          <ButtonLink href={href('csv')} download size="sm">
            {t('csv')}
          </ButtonLink>
        </div>
      }
    >
      {table.sheet.rows.length === 0 ? (
        <p className="px-5 py-4 text-soft">{t('emptyTable')}</p>
      ) : (
        <SheetTable table={{ ...table, hrefs: table.hrefs.map((one) => one && drillHref(one, params)) }} />
      )}
    </Card>
  )
}
