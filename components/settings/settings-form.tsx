'use client'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckboxGroupField } from '@/components/forms/checkbox-group-field'
import { FormSection } from '@/components/forms/form-section'
import { MonthField } from '@/components/forms/month-field'
import { NumberField } from '@/components/forms/number-field'
import { RadioField } from '@/components/forms/radio-field'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { DayEffect, type EffectWords } from '@/components/settings/day-effect'
import type { CalendarDate } from '@/lib/core/calendar'
import { changeSettingsAction } from '@/lib/settings/actions'
import { changeSettingsInput } from '@/lib/settings/schema'
import type { CountySettingsDetail } from '@/lib/settings/types'
import { CenterCategory } from '@/prisma/generated/enums'

type SettingsFormProps = {
  settings: CountySettingsDetail
  today: CalendarDate
  /** Days that differ from the ordinary week, around the months that are shown. */
  specialDays: [string, 'HOLIDAY' | 'WORKDAY'][]
  categories: Record<CenterCategory, string>
  words: Record<
    | 'days'
    | 'daysHint'
    | 'startMonth'
    | 'startMonthHelp'
    | 'dueDay'
    | 'reviewDay'
    | 'lockDay'
    | 'unit'
    | 'shiftToWorkingDay'
    | 'shiftHelp'
    | 'rules'
    | 'reportingCategories'
    | 'clerkMaySubmit'
    | 'rankingEnabled'
    | 'papers'
    | 'paperFonts'
    | 'paperFontsHelp'
    | 'fontOffice'
    | 'fontWindows'
    | 'submit'
    | 'saved',
    string
  >
  effect: EffectWords
}

export function SettingsForm({ settings, today, specialDays, categories, words, effect }: SettingsFormProps) {
  const { version, startMonth, dueDay, reviewDay, lockDay, ...rest } = settings
  const form = useActionForm({
    schema: changeSettingsInput,
    defaults: {
      version,
      startMonth,
      dueDay: String(dueDay),
      reviewDay: String(reviewDay),
      lockDay: String(lockDay),
      ...rest,
    },
    action: changeSettingsAction,
    successMessage: words.saved,
  })
  return (
    <ActionForm form={form}>
      <FormSection title={words.days} description={words.daysHint}>
        <MonthField name="startMonth" label={words.startMonth} help={words.startMonthHelp} isRequired />
        <div className="grid gap-4 sm:grid-cols-3">
          <NumberField name="dueDay" label={words.dueDay} unit={words.unit} isRequired />
          <NumberField name="reviewDay" label={words.reviewDay} unit={words.unit} isRequired />
          <NumberField name="lockDay" label={words.lockDay} unit={words.unit} isRequired />
        </div>
        <CheckboxField name="shiftToWorkingDay" label={words.shiftToWorkingDay} help={words.shiftHelp} />
        <DayEffect before={settings} today={today} specialDays={specialDays} words={effect} />
      </FormSection>
      <FormSection title={words.rules}>
        <CheckboxGroupField
          name="reportingCategories"
          label={words.reportingCategories}
          options={Object.values(CenterCategory).map((value) => ({ value, label: categories[value] }))}
          isInline
          isRequired
        />
        <CheckboxField name="clerkMaySubmit" label={words.clerkMaySubmit} />
        <CheckboxField name="rankingEnabled" label={words.rankingEnabled} />
      </FormSection>
      <FormSection title={words.papers}>
        <RadioField
          name="paperFonts"
          label={words.paperFonts}
          help={words.paperFontsHelp}
          options={[
            { value: 'OFFICE', label: words.fontOffice },
            { value: 'WINDOWS', label: words.fontWindows },
          ]}
          isRequired
        />
      </FormSection>
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
      </ActionBar>
    </ActionForm>
  )
}
