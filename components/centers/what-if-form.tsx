'use client'
import { useState } from 'react'
import { StandingLight } from '@/components/progress/standing-light'
import { Input } from '@/components/ui/input'
import { Label } from '@/components/ui/label'
import { Select } from '@/components/ui/select'
import { isCalendarDate } from '@/lib/core/calendar'
import { decimal2 } from '@/lib/core/decimal'
import type { Messages } from '@/lib/i18n/messages'
import { areaStatusOf, type TargetRule } from '@/lib/standings/rules'
import { areaStatusText, gapText } from '@/lib/standings/view'
import type { CenterCategory, CenterKind } from '@/prisma/generated/enums'

type WhatIfFormProps = {
  basis: { category: CenterCategory; townshipId: string | null; targets: readonly TargetRule[] }
  start: { area: string; kind: CenterKind; day: string }
  kinds: readonly { value: CenterKind; label: string }[]
  /** Words of the unit behind an area. */
  unit: string
  words: Messages['centers']['whatIf']
}

/** What the area status of a center would be with another area and kind; nothing of it is stored. */
export function WhatIfForm({ basis, start, kinds, unit, words }: WhatIfFormProps) {
  const [area, setArea] = useState(start.area)
  const [kind, setKind] = useState<CenterKind>(start.kind)
  const [day, setDay] = useState(start.day)
  const typed = area.normalize('NFKC').trim().replaceAll(',', '')
  const isArea = /^\d{1,7}(\.\d{1,2})?$/.test(typed)
  const standing =
    isArea && isCalendarDate(day)
      ? areaStatusOf({
          ...basis,
          kind,
          status: 'OPEN',
          floorArea: decimal2(typed),
          qualifier: null,
          isExempted: false,
          on: day,
        })
      : null
  const problem = !isCalendarDate(day) ? words.badDay : typed === '' ? words.prompt : words.badArea
  return (
    <div className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-3">
        <div>
          <Label htmlFor="what-if-area">{`${words.area} (${unit})`}</Label>
          <Input
            id="what-if-area"
            value={area}
            inputMode="decimal"
            autoComplete="off"
            onChange={(event) => setArea(event.target.value)}
            className="numeric mt-1 text-right"
          />
        </div>
        <div>
          <Label htmlFor="what-if-kind">{words.kind}</Label>
          <Select
            id="what-if-kind"
            value={kind}
            onChange={(event) =>
              setKind(kinds.find((option) => option.value === event.target.value)?.value ?? kind)
            }
            className="mt-1"
          >
            {kinds.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
        </div>
        <div>
          <Label htmlFor="what-if-day">{words.day}</Label>
          <Input
            id="what-if-day"
            type="date"
            value={day}
            onChange={(event) => setDay(event.target.value)}
            className="mt-1"
          />
        </div>
      </div>
      <p aria-live="polite" className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="text-soft">{words.result}</span>
        {standing ? (
          <>
            <StandingLight status={standing.status} text={areaStatusText(standing)} />
            {standing.target && (
              <span className="numeric">{`${words.target} ${standing.target} ${unit}`}</span>
            )}
            {standing.gap && (
              <span className="numeric">{`${words.gap} ${gapText(standing.gap, standing.gapBound)} ${unit}`}</span>
            )}
          </>
        ) : (
          <span>{problem}</span>
        )}
      </p>
      <p className="text-small text-soft">{words.note}</p>
    </div>
  )
}
