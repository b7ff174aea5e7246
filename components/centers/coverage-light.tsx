import { useTranslations } from 'next-intl'
import { StandingLight } from '@/components/progress/standing-light'
import type { CoverageStanding } from '@/lib/standings/types'
import { COVERAGE_WORDS } from '@/lib/standings/view'

/** 服务达标 in one cell: how many of the five domains, how many of the list's items. */
export function CoverageLight({ coverage }: { coverage: CoverageStanding | undefined }) {
  const t = useTranslations('centers')
  if (!coverage) return t('none')
  const { status, domainsPresent, itemsAvailable, itemsRequired } = coverage
  const text =
    status === 'NOT_APPLICABLE'
      ? COVERAGE_WORDS[status]
      : t('coverage', { domains: domainsPresent.length, items: itemsAvailable, required: itemsRequired })
  return <StandingLight status={status} text={text} />
}
