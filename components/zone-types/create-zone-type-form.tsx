'use client'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import {
  type ZoneTypeChoices,
  ZoneTypeFields,
  type ZoneTypeWords,
} from '@/components/zone-types/zone-type-fields'
import { FormFoot } from '@/components/zones/form-foot'
import { createZoneTypeAction } from '@/lib/zone-types/actions'
import { createZoneTypeInput } from '@/lib/zone-types/schema'

type CreateZoneTypeFormProps = { order: number; words: ZoneTypeWords; choices: ZoneTypeChoices }

export function CreateZoneTypeForm({ order, words, choices }: CreateZoneTypeFormProps) {
  const form = useActionForm({
    schema: createZoneTypeInput,
    defaults: { name: '', domain: '', audience: 'ALL', kit: [], order: String(order) },
    action: createZoneTypeAction,
    successMessage: words.created,
    redirectTo: (saved) => `/zone-types/${saved.id}`,
  })
  return (
    <ActionForm form={form}>
      <ZoneTypeFields words={words} choices={choices} />
      <FormFoot words={words} backHref="/zone-types" />
    </ActionForm>
  )
}
