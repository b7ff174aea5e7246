'use client'
import { useFormContext } from 'react-hook-form'
import type { CenterOptions, CenterWords } from '@/components/centers/center-options'
import { SelectField } from '@/components/forms/select-field'
import { suggestedKind } from '@/lib/centers/dossier/rules'
import { CenterOrigin } from '@/prisma/generated/enums'

type OriginFieldProps = { words: CenterWords; options: CenterOptions; kindField?: string | undefined }

/** How a center came to be, with the kind that it suggests; the kind itself is never changed by it. */
export function OriginField({ words: { form, field }, options, kindField }: OriginFieldProps) {
  const { watch } = useFormContext()
  const chosen: unknown = watch('origin')
  const kind: unknown = kindField ? watch(kindField) : undefined
  const origin = Object.values(CenterOrigin).find((value) => value === chosen) ?? null
  const suggested = suggestedKind(origin)
  const label = options.kind.find((option) => option.value === suggested)?.label
  const differs = typeof kind === 'string' && kind !== '' && kind !== suggested
  return (
    <SelectField
      name="origin"
      label={field.origin}
      options={options.origin}
      placeholder={form.noOrigin}
      help={label && `${form.originSuggests}${label}${differs ? `。${form.originDiffers}` : ''}`}
    />
  )
}
