import type { useTranslations } from 'next-intl'
import { standingLight } from '@/components/progress/standing-light'
import type { LightValue } from '@/components/ui/light-value'
import type { CoverageStanding } from '@/lib/standings/types'
import { COVERAGE_WORDS } from '@/lib/standings/view'

/** 服务达标 in one cell: how many of the five domains, how many of the list's items. */
export function coverageValue(
  t: ReturnType<typeof useTranslations<'centers'>>,
  coverage: CoverageStanding | undefined,
): LightValue | string {
  if (!coverage) return t('none')
  const { status, domainsPresent, itemsAvailable, itemsRequired } = coverage
  const text =
    status === 'NOT_APPLICABLE'
      ? COVERAGE_WORDS[status]
      : t('coverage', { domains: domainsPresent.length, items: itemsAvailable, required: itemsRequired })
  return standingLight({ status, text })
}
