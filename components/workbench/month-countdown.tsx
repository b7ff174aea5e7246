import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import { formatDate, formatMonth } from '@/lib/core/format/date'
import type { Workbench } from '@/lib/workbench/types'

const STEPS = [
  { key: 'due', on: 'dueOn', days: 'daysToDue' },
  { key: 'review', on: 'reviewOn', days: 'daysToReview' },
  { key: 'lock', on: 'lockOn', days: 'daysToLock' },
] as const

type Props = {
  workbench: Workbench /** The first step alone concerns those who fill in. */
  isFilling: boolean
}

/** How long the month still has, step by step, and the light of the unit with its word. */
export function MonthCountdown({ workbench, isFilling }: Props) {
  const t = useTranslations('workbench')
  const { month, light, countdown } = workbench
  if (!countdown) return null
  const words = (days: number) => {
    if (days === 0) return t('today')
    return days > 0 ? t('daysLeft', { days }) : t('daysOver', { days: -days })
  }
  return (
    <dl className="mb-6 flex flex-wrap gap-x-8 gap-y-3 rounded-lg border border-line bg-surface px-5 py-3 text-table max-sm:px-4">
      {light && (
        <div>
          <dt className="text-small text-soft">{t('light', { month: formatMonth(month) })}</dt>
          <dd>
            <StatusLight tone={light}>{t(`lights.${light}`)}</StatusLight>
          </dd>
        </div>
      )}
      {STEPS.filter((step) => step.key === 'due' || !isFilling).map((step) => (
        <div key={step.key}>
          <dt className="text-small text-soft">
            {t(`steps.${step.key}`)} · {formatDate(countdown[step.on])}
          </dt>
          <dd className="font-medium">{words(countdown[step.days])}</dd>
        </div>
      ))}
    </dl>
  )
}
