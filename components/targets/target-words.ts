import type { useTranslations } from 'next-intl'
import { formatDecimalShort } from '@/lib/core/format/number'
import type { TargetRow } from '@/lib/targets/types'

type Words = {
  t: ReturnType<typeof useTranslations<'targets'>>
  domain: ReturnType<typeof useTranslations<'domain'>>
}

/** 不低于 600 ㎡ */
export function targetValueText({ t }: Words, { metric, operator, value }: TargetRow): string {
  return t('value', {
    operator: t(`operator.${operator}`),
    value: formatDecimalShort(value),
    unit: t(`unit.${metric}`),
  })
}

/** Which centers a target is for: 社区 · 新建 · 文昌街道, or all of them. */
export function targetAppliesText({ t, domain }: Words, target: TargetRow): string {
  const { category, kind, facilityName, facility, townshipName } = target
  const parts = [
    facility && (facilityName ?? facility),
    category && domain(`category.${category}`),
    kind && domain(`kind.${kind}`),
    townshipName,
  ].flatMap((part) => part || [])
  return parts.length > 0 ? parts.join(' · ') : t('allCenters')
}
