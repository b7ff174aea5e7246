import { getTranslations } from 'next-intl/server'
import { FilterBar } from '@/components/layout/filter-bar'
import { FilterField } from '@/components/layout/filter-field'
import { ChoiceField } from '@/components/progress/choice-field'
import { CountingSwitch } from '@/components/progress/counting-switch'
import { KindField } from '@/components/progress/kind-field'
import { UnitFields } from '@/components/progress/unit-fields'
import { Input } from '@/components/ui/input'
import { BOARD_SPANS, type BoardParams, PROJECT_STAGES } from '@/lib/boards/schema'
import type { Board, BoardKey } from '@/lib/boards/types'
import type { RawSearchParams } from '@/lib/core/search-params'

type BoardFiltersProps = { board: Board; path: string; raw: RawSearchParams; params: BoardParams }

const WITH_MONTH: readonly BoardKey[] = ['area', 'coverage', 'services']
const WITH_PENDING: readonly BoardKey[] = ['services', 'weekly']

/** Unit, period and kind of a board: only the conditions that it knows. */
export async function BoardFilters({ board, path, raw, params }: BoardFiltersProps) {
  const t = await getTranslations('boards.filter')
  const { key, scope } = board
  const hasMonths = key === 'services' || key === 'projects'
  return (
    <FilterBar path={path} params={raw} keep={[]}>
      <UnitFields scope={scope} />
      {key !== 'services' && (
        <FilterField label={t('on')} name="on">
          <Input id="on" name="on" type="date" defaultValue={board.asOf} />
        </FilterField>
      )}
      {WITH_MONTH.includes(key) && (
        <FilterField label={t('month')} name="month">
          <Input id="month" name="month" type="month" defaultValue={board.month} />
        </FilterField>
      )}
      {key === 'area' && (
        <FilterField label={t('by')} name="by">
          <Input id="by" name="by" type="date" defaultValue={params.by} />
        </FilterField>
      )}
      <KindField kind={params.kind} />
      <CountingSwitch counting={params.counting} />
      {key === 'projects' && (
        <ChoiceField
          name="stage"
          label={t('stage')}
          all={t('all')}
          value={params.stage}
          options={PROJECT_STAGES.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
        />
      )}
      {hasMonths && (
        <ChoiceField
          name="months"
          label={t('months')}
          all={t('span', { months: 24 })}
          value={String(params.months)}
          options={BOARD_SPANS.filter((span) => span !== '24').map((span) => ({
            value: span,
            label: t('span', { months: Number(span) }),
          }))}
        />
      )}
      {WITH_PENDING.includes(key) && (
        <ChoiceField
          name="pending"
          label={t('pending')}
          all={t('official')}
          value={params.pending ? '1' : undefined}
          options={[{ value: '1', label: t('withPending') }]}
        />
      )}
    </FilterBar>
  )
}
