'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionForm } from '@/components/forms/action-form'
import { SubmitButton } from '@/components/forms/submit-button'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { DialogClose } from '@/components/ui/dialog-close'
import { ZoneFields, type ZoneWords } from '@/components/zones/zone-fields'
import { changeZoneAction } from '@/lib/zones/actions'
import { changeZoneInput } from '@/lib/zones/schema'
import type { ZoneRow, ZoneType } from '@/lib/zones/types'

type ChangeZoneFormProps = {
  zone: ZoneRow
  types: readonly ZoneType[]
  words: ZoneWords
  onDone: () => void
}

const textOf = (value: number | string | null) => (value === null ? '' : String(value))

export function ChangeZoneForm({ zone, types, words, onDone }: ChangeZoneFormProps) {
  const form = useActionForm({
    schema: changeZoneInput,
    defaults: {
      id: zone.id,
      version: zone.version,
      typeId: zone.type.id,
      name: zone.name,
      area: textOf(zone.area),
      seats: textOf(zone.seats),
      equipment: textOf(zone.equipment),
      hours: textOf(zone.hours),
      kit: zone.kit,
      openedOn: textOf(zone.openedOn),
      closedOn: textOf(zone.closedOn),
    },
    action: useFreshAction(changeZoneAction),
    successMessage: words.saved,
    onSuccess: onDone,
  })
  return (
    <ActionForm form={form}>
      <ZoneFields types={types} words={words} isChange />
      <div className="flex gap-2">
        <SubmitButton>{words.submit}</SubmitButton>
        <DialogClose>
          <Button>{words.cancel}</Button>
        </DialogClose>
      </div>
    </ActionForm>
  )
}
