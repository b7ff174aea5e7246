'use client'
import { Plus, X } from 'lucide-react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { type ActivityWords, toOptions } from '@/components/activities/activity-options'
import { fillWords } from '@/components/activities/fill-words'
import { typedCount } from '@/components/activities/typed-number'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { Button } from '@/components/ui/button'
import { MAX_CO_HOSTS } from '@/lib/activities/schema'
import type { Choice } from '@/lib/activities/types'
import { formatInteger } from '@/lib/core/format/number'

type CoHostFieldsProps = { words: ActivityWords; centers: readonly Choice[] }

const NEW_ROW = { centerId: '', attendances: '', volunteers: '', volunteerHours: '' }

/** The centers that take part, each with its part of the totals; what is left stays with the host. */
export function CoHostFields({ words, centers }: CoHostFieldsProps) {
  const { fields, append, remove } = useFieldArray({ name: 'coHosts' })
  return (
    <div className="space-y-3">
      {fields.map((field, index) => (
        <fieldset key={field.id} className="rounded-md border border-line bg-sunken p-3">
          <legend className="sr-only">{fillWords(words.coHostRow, { row: index + 1 })}</legend>
          <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))_auto]">
            <SelectField
              name={`coHosts.${index}.centerId`}
              label={words.coHost}
              options={toOptions(centers)}
              isRequired
            />
            <NumberField name={`coHosts.${index}.attendances`} label={words.coHostAttendances} />
            <NumberField name={`coHosts.${index}.volunteers`} label={words.coHostVolunteers} />
            <NumberField name={`coHosts.${index}.volunteerHours`} label={words.coHostHours} hasDecimals />
            <Button
              variant="ghost"
              size="icon"
              aria-label={`${words.coHostRemove} ${index + 1}`}
              className="sm:mt-7"
              onClick={() => remove(index)}
            >
              <X aria-hidden />
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          onClick={() => append(NEW_ROW)}
          disabled={fields.length >= MAX_CO_HOSTS || centers.length === 0}
        >
          <Plus aria-hidden />
          {words.coHostAdd}
        </Button>
        {fields.length > 0 && <HostRest words={words} />}
      </div>
    </div>
  )
}

/** What stays with the host of what has been typed so far. */
function HostRest({ words }: { words: ActivityWords }) {
  const [total, parts] = useWatch({ name: ['attendances', 'coHosts'] })
  const rows: { attendances?: unknown }[] = Array.isArray(parts) ? parts : []
  const given = rows.reduce((sum, row) => sum + (typedCount(row.attendances) ?? 0), 0)
  const rest = (typedCount(total) ?? 0) - given
  return (
    <span className="numeric text-table text-soft" aria-live="polite">
      {fillWords(words.coHostOwn, { count: formatInteger(rest) })}
    </span>
  )
}
