'use client'
import { useWatch } from 'react-hook-form'
import { Notice } from '@/components/feedback/notice'
import { Table } from '@/components/ui/table'
import type { CalendarDate } from '@/lib/core/calendar'
import { formatDateShort, formatMonth } from '@/lib/core/format/date'
import { effectOfDays, type MonthEffect, type Step } from '@/lib/settings/rules'
import { changeSettingsInput } from '@/lib/settings/schema'
import type { CountySettingsDetail } from '@/lib/settings/types'

const STEPS = ['dueOn', 'reviewOn', 'lockOn'] as const satisfies readonly Step[]

export type EffectWords = Record<'title' | 'description' | 'month' | 'unchanged' | 'invalid' | Step, string>

type DayEffectProps = {
  before: CountySettingsDetail
  today: CalendarDate
  specialDays: [string, 'HOLIDAY' | 'WORKDAY'][]
  words: EffectWords
}

/** What the days in the form would do to the month being reported and to the next, before anything is saved. */
export function DayEffect({ before, today, specialDays, words }: DayEffectProps) {
  const parsed = changeSettingsInput.safeParse(useWatch())
  if (!parsed.success)
    return (
      <Notice title={words.title}>
        <p>{words.invalid}</p>
      </Notice>
    )
  const effect = effectOfDays({ before, after: parsed.data }, today, new Map(specialDays))
  const isChanged = effect.some((month) => STEPS.some((step) => month.before[step] !== month.after[step]))
  return (
    <Notice tone={isChanged ? 'warning' : 'info'} title={words.title}>
      <p className="mb-2">{isChanged ? words.description : words.unchanged}</p>
      <Table caption={words.title} isCompact isStickyHead={false}>
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            {STEPS.map((step) => (
              <th key={step} scope="col">
                {words[step]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {effect.map((month) => (
            <tr key={month.month}>
              <td>{formatMonth(month.month)}</td>
              {STEPS.map((step) => (
                <td key={step}>{change(month, step)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Notice>
  )
}

function change(month: MonthEffect, step: Step) {
  const [before, after] = [month.before[step], month.after[step]]
  if (before === after) return formatDateShort(after)
  return (
    <>
      <del className="block whitespace-nowrap text-soft">{formatDateShort(before)}</del>
      <ins className="block whitespace-nowrap font-semibold no-underline">{formatDateShort(after)}</ins>
    </>
  )
}
