'use client'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { DialogClose } from '@/components/ui/dialog-close'
import { ZoneFields, type ZoneWords } from '@/components/zones/zone-fields'
import { createZoneAction } from '@/lib/zones/actions'
import { createZoneInput } from '@/lib/zones/schema'
import type { ZoneType } from '@/lib/zones/types'

type CreateZoneFormProps = {
  centerId: string
  types: readonly ZoneType[]
  words: ZoneWords
  onDone: () => void
}

export function CreateZoneForm({ centerId, types, words, onDone }: CreateZoneFormProps) {
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
      openedOn: '',
    },
    action: createZoneAction,
    successMessage: words.created,
    onSuccess: onDone,
  })
  return (
    <ActionForm form={form}>
      <ZoneFields types={types} words={words} />
      <div className="flex gap-2">
        <SubmitButton>{words.submit}</SubmitButton>
        <DialogClose>
          <Button>{words.cancel}</Button>
        </DialogClose>
      </div>
    </ActionForm>
  )
}
