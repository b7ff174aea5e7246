import { getMessages, getTranslations } from 'next-intl/server'
import { WhatIfForm } from '@/components/centers/what-if-form'
import { Section } from '@/components/layout/section'
import { Card } from '@/components/ui/card'
import type { CenterDetail } from '@/lib/centers/types'
import type { TargetRule } from '@/lib/standings/rules'
import { type CenterCategory, CenterKind } from '@/prisma/generated/enums'

type WhatIfSectionProps = {
  center: CenterDetail
  basis: { category: CenterCategory; townshipId: string | null; targets: readonly TargetRule[] }
  today: string
}

/** What a renovation would do to the area status, starting from the plan or from what the center is. */
export async function WhatIfSection({ center, basis, today }: WhatIfSectionProps) {
  const [t, { centers, domain }] = await Promise.all([getTranslations('centers'), getMessages()])
  const { plannedArea, plannedKind, plannedOpenOn, floorArea, kind, status } = center
  if (status === 'CLOSED') return null
  const renovated = kind === null || kind === CenterKind.UNRENOVATED ? CenterKind.RENOVATED : kind
  return (
    <Section title={t('section.whatIf')} description={t('whatIf.description')} id="what-if">
      <Card>
        <WhatIfForm
          basis={basis}
          start={{
            area: plannedArea ?? floorArea ?? '',
            kind: plannedKind ?? renovated,
            day: plannedOpenOn !== null && plannedOpenOn > today ? plannedOpenOn : today,
          }}
          kinds={Object.values(CenterKind).map((value) => ({ value, label: domain.kind[value] }))}
          unit={centers.unit.square}
          words={centers.whatIf}
        />
      </Card>
    </Section>
  )
}
