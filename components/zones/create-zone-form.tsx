'use client'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { FormFoot } from '@/components/zones/form-foot'
import { ZoneFields, type ZoneWords } from '@/components/zones/zone-fields'
import { createZoneAction } from '@/lib/zones/actions'
import { createZoneInput } from '@/lib/zones/schema'
import type { ZoneType } from '@/lib/zones/types'

type CreateZoneFormProps = {
  centerId: string
  types: readonly ZoneType[]
  words: ZoneWords
  /** Closes the dialog in which the form stands. */
  onDone?: () => void
  /** Where the form leads back to when it is a page of its own; it then opens the new zone. */
  backHref?: string
}

export function CreateZoneForm({ centerId, types, words, onDone, backHref }: CreateZoneFormProps) {
  const form = useActionForm({
    schema: createZoneInput,
    defaults: {
      centerId,
      typeId: '',
      name: '',
      area: '',
      seats: '',
      equipment: '',
      hours: '',
      kit: [],
      bookable: false,
      openedOn: '',
    },
    action: createZoneAction,
    successMessage: words.created,
    onSuccess: onDone,
    redirectTo: backHref ? (saved) => `/zones/${saved.id}` : undefined,
  })
  return (
    <ActionForm form={form}>
      <ZoneFields types={types} words={words} />
      <FormFoot words={words} backHref={backHref} />
    </ActionForm>
  )
}
