import { useTranslations } from 'next-intl'
import { coverageValue } from '@/components/centers/coverage-value'
import { LightText } from '@/components/ui/light-text'
import type { CoverageStanding } from '@/lib/standings/types'

/** 服务达标 with its shape and words. */
export function CoverageLight({ coverage }: { coverage: CoverageStanding | undefined }) {
  return <LightText value={coverageValue(useTranslations('centers'), coverage)} />
}
