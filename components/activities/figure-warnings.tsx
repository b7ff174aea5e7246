'use client'
import { useWatch } from 'react-hook-form'
import { typedCount, typedHours } from '@/components/activities/typed-number'
import { Notice } from '@/components/feedback/notice'
import { useErrorWords } from '@/components/forms/use-error-words'
import { activityWarnings } from '@/lib/activities/rules'
import type { ZoneChoice } from '@/lib/activities/types'

type FigureWarningsProps = { zones: readonly ZoneChoice[] }

/** What is unusual about the figures as they are typed; none of it keeps the form from being saved. */
export function FigureWarnings({ zones }: FigureWarningsProps) {
  const words = useErrorWords()
  const [attendances, households, volunteers, volunteerHours, zoneId] = useWatch({
    name: ['attendances', 'households', 'volunteers', 'volunteerHours', 'zoneId'],
  })
  const figures = {
    attendances: typedCount(attendances),
    households: typedCount(households),
    volunteers: typedCount(volunteers),
    volunteerHours: typedHours(volunteerHours),
  }
  const seats = zones.find(({ id }) => id === zoneId)?.seats ?? null
  const warnings = activityWarnings(figures, seats)
  return (
    <div aria-live="polite">
      {warnings.length > 0 && (
        <Notice tone="warning">
          <ul>
            {warnings.map((key) => (
              <li key={key}>{words(key)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
