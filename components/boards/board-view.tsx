import { getTranslations } from 'next-intl/server'
import { BoardChart } from '@/components/boards/board-chart'
import { BoardDefinition } from '@/components/boards/board-definition'
import { BoardFilters } from '@/components/boards/board-filters'
import { BoardSection } from '@/components/boards/board-section'
import { HeatCalendar } from '@/components/boards/heat-calendar'
import { PageHeader } from '@/components/layout/page-header'
import { PrintButton } from '@/components/layout/print-button'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { chartDefinition, tableDefinition } from '@/lib/boards/definition/view'
import type { BoardParams } from '@/lib/boards/schema'
import type { Board } from '@/lib/boards/types'
import { drillHref } from '@/lib/boards/view'
import { type RawSearchParams, withParams } from '@/lib/core/search-params'

type BoardViewProps = { board: Board; raw: RawSearchParams; params: BoardParams }

/** A whole board: what it answers, its filters, its charts and its tables. */
export async function BoardView({ board, raw, params }: BoardViewProps) {
  const t = await getTranslations('boards')
  const { asOf, coverage } = board
  const around = { asOf, coverage, counting: params.counting, isPending: params.pending }
  return (
    <>
      <PageHeader
        title={t('heading', { unit: board.scope.unitName, title: board.title })}
        description={t(`${board.key}.description`)}
        status={
          <>
            <span className="text-table text-soft">{board.coverage}</span>
            {params.pending && <Badge tone="amber">{t('filter.withPending')}</Badge>}
          </>
        }
        actions={
          <>
            <PrintButton label={t('print')} />
            <ButtonLink href={withParams(`/api/boards/${board.key}`, raw, {})} download>
              {t('exportAll')}
            </ButtonLink>
          </>
        }
      />
      <BoardFilters board={board} path={`/dashboard/${board.key}`} raw={raw} params={params} />
      <div className="grid gap-4">
        <h2 className="sr-only">{board.title}</h2>
        <div className={board.charts.length > 1 ? 'grid gap-4 xl:grid-cols-2' : 'grid gap-4 empty:hidden'}>
          {board.charts.map((chart) => (
            <BoardChart
              key={chart.key}
              chart={chart}
              info={
                <BoardDefinition
                  name={chart.title}
                  definition={chartDefinition(around, chart)}
                  source={chart.source && drillHref(chart.source, raw)}
                />
              }
            />
          ))}
        </div>
        {board.heat && <HeatCalendar heat={board.heat} />}
        {board.tables.map((table) => (
          <BoardSection
            key={table.key}
            board={board.key}
            table={table}
            params={raw}
            info={
              <BoardDefinition
                name={table.sheet.name}
                definition={tableDefinition(around, table)}
                source={table.source && drillHref(table.source, raw)}
              />
            }
          />
        ))}
      </div>
    </>
  )
}
