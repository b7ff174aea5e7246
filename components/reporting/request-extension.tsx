'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { loadExtensionQuestion } from '@/components/reporting/late-parts'
import { useLate } from '@/components/reporting/use-late'
import { Button } from '@/components/ui/button'
import type { ReportKey } from '@/lib/reporting/schema'

/** The way to more time for a month; the question is fetched with the first click. */
export function RequestExtension({ of }: { of: ReportKey }) {
  const t = useTranslations('reports.extension')
  const [isWanted, setIsWanted] = useState(false)
  const Question = useLate(loadExtensionQuestion, isWanted)
  if (Question) return <Question of={of} />
  return (
    <Button size="sm" onClick={() => setIsWanted(true)}>
      {t('ask')}
    </Button>
  )
}
