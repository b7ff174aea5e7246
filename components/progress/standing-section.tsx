import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/layout/section'
import { StandingTable } from '@/components/progress/standing-table'
import { TableExports } from '@/components/progress/table-exports'
import { ButtonLink } from '@/components/ui/button-link'
import type { RawSearchParams } from '@/lib/core/search-params'
import type { Progress } from '@/lib/progress/types'
import type { StandingRow } from '@/lib/standings/types'

type StandingSectionProps = {
  progress: Progress
  rows: readonly StandingRow[]
  path: string
  params: RawSearchParams
  page: { page: number; perPage: number }
  /** Where the same table can be narrowed. */
  listHref: string
}

/** 达标对照表 under its heading, with what it leaves out and the way to its files. */
export async function StandingSection({ progress, listHref, params, ...table }: StandingSectionProps) {
  const t = await getTranslations('progress.standing')
  const closed = progress.summary.byStatus.CLOSED
  return (
    <Section
      id="standings"
      title={t('title')}
      description={closed > 0 ? `${t('description')}${t('closedNote', { count: closed })}` : t('description')}
      actions={
        <>
          <ButtonLink href={listHref} size="sm">
            {t('all')}
          </ButtonLink>
          <TableExports params={params} asOf={progress.asOf} month={progress.month} />
        </>
      }
    >
      <StandingTable progress={progress} params={params} {...table} />
    </Section>
  )
}
