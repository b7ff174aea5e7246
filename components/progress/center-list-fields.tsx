import { getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/progress/choice-field'
import {
  AREA_CHOICES,
  COVERAGE_CHOICES,
  DOUBLE_CHOICES,
  type ProgressParams,
  REPORT_CHOICES,
} from '@/lib/progress/schema'
import { FUNCTION_DOMAINS } from '@/lib/standings/rules'
import { AREA_REASONS } from '@/lib/standings/types'
import { CenterCategory, CenterKind, CenterStatus } from '@/prisma/generated/enums'

const MAIN: readonly string[] = ['area', 'coverage', 'double', 'report']

type CenterListFieldsProps = {
  params: ProgressParams
  /** What people ask for most, or the rest. */
  part: 'main' | 'more'
}

/** The filters that narrow the list of centers behind a figure. */
export async function CenterListFields({ params, part }: CenterListFieldsProps) {
  const [t, domain] = await Promise.all([getTranslations('progress'), getTranslations('domain')])
  const choices = <T extends string>(values: readonly T[], word: (value: T) => string) =>
    values.map((value) => ({ value, label: word(value) }))
  const functions = choices(FUNCTION_DOMAINS, (value) => domain(`functionDomain.${value}`))
  const fields = [
    { name: 'area', options: choices(AREA_CHOICES, (value) => t(`areaChoice.${value}`)) },
    { name: 'reason', options: choices(AREA_REASONS, (value) => domain(`areaReason.${value}`)) },
    { name: 'coverage', options: choices(COVERAGE_CHOICES, (value) => t(`coverageChoice.${value}`)) },
    { name: 'double', options: choices(DOUBLE_CHOICES, (value) => t(`doubleChoice.${value}`)) },
    { name: 'report', options: choices(REPORT_CHOICES, (value) => t(`reportChoice.${value}`)) },
    { name: 'domain', options: functions },
    { name: 'lacks', options: functions },
    { name: 'status', options: choices(Object.values(CenterStatus), (value) => domain(`status.${value}`)) },
    {
      name: 'category',
      options: choices(Object.values(CenterCategory), (value) => domain(`category.${value}`)),
    },
    { name: 'kind', options: choices(Object.values(CenterKind), (value) => domain(`kind.${value}`)) },
  ] as const
  const shown = fields.filter(({ name }) => MAIN.includes(name) === (part === 'main'))
  return shown.map(({ name, options }) => (
    <ChoiceField
      key={name}
      name={name}
      label={t(`filters.${name}`)}
      all={t('filters.all')}
      value={params[name]}
      options={options}
    />
  ))
}
