'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import {
  type ZoneTypeChoices,
  ZoneTypeFields,
  type ZoneTypeWords,
} from '@/components/zone-types/zone-type-fields'
import { FormFoot } from '@/components/zones/form-foot'
import { changeZoneTypeAction } from '@/lib/zone-types/actions'
import { changeZoneTypeInput } from '@/lib/zone-types/schema'
import type { ZoneTypeDetail } from '@/lib/zone-types/types'

type ChangeZoneTypeFormProps = { type: ZoneTypeDetail; words: ZoneTypeWords; choices: ZoneTypeChoices }

export function ChangeZoneTypeForm({ type, words, choices }: ChangeZoneTypeFormProps) {
  const { id, version, name, audience, kit } = type
  const back = `/zone-types/${id}`
  const form = useActionForm({
    schema: changeZoneTypeInput,
    defaults: { id, version, name, domain: type.domain ?? '', audience, kit, order: String(type.order) },
    action: useFreshAction(changeZoneTypeAction),
    successMessage: words.saved,
    redirectTo: back,
  })
  return (
    <ActionForm form={form}>
      <ZoneTypeFields words={words} choices={choices} />
      <FormFoot words={words} backHref={back} />
    </ActionForm>
  )
}
