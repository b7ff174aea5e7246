'use client'
import type { ActivityWords } from '@/components/activities/activity-options'
import { FormRow } from '@/components/forms/form-row'
import { NumberField } from '@/components/forms/number-field'

type FigureFieldsProps = { words: ActivityWords; isRequired?: boolean }

/** Who came to an activity: totals of the whole event. */
export function FigureFields({ words, isRequired }: FigureFieldsProps) {
  return (
    <>
      <FormRow>
        <NumberField
          name="attendances"
          label={words.attendances}
          help={words.attendancesHelp}
          unit={words.unitTimes}
          isRequired={isRequired}
        />
        <NumberField
          name="households"
          label={words.households}
          help={words.householdsHelp}
          unit={words.unitHouseholds}
        />
      </FormRow>
      <FormRow>
        <NumberField name="volunteers" label={words.volunteers} unit={words.unitTimes} />
        <NumberField name="volunteerHours" label={words.volunteerHours} unit={words.unitHours} hasDecimals />
      </FormRow>
    </>
  )
}
