'use client'
import { useFreshAction } from '@/components/centers/use-fresh-action'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { FormFoot } from '@/components/zones/form-foot'
import { ZoneFields, type ZoneWords } from '@/components/zones/zone-fields'
import { changeZoneAction } from '@/lib/zones/actions'
import { changeZoneInput } from '@/lib/zones/schema'
import type { ZoneRow, ZoneType } from '@/lib/zones/types'

type ChangeZoneFormProps = {
  zone: ZoneRow
  types: readonly ZoneType[]
  words: ZoneWords
  /** Closes the dialog in which the form stands. */
  onDone?: () => void
  /** Where the form leads to when it is a page of its own. */
  backHref?: string
}

const textOf = (value: number | string | null) => (value === null ? '' : String(value))

export function ChangeZoneForm({ zone, types, words, onDone, backHref }: ChangeZoneFormProps) {
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
      // What the county has struck off the checklist cannot be ticked any more.
      kit: zone.kit.filter((item) => zone.type.kit.includes(item)),
      bookable: zone.bookable,
      openedOn: textOf(zone.openedOn),
      closedOn: textOf(zone.closedOn),
    },
    action: useFreshAction(changeZoneAction),
    successMessage: words.saved,
    onSuccess: onDone,
    redirectTo: backHref,
  })
  return (
    <ActionForm form={form}>
      <ZoneFields types={types} words={words} typeAsStated={zone.typeAsStated} isChange />
      <FormFoot words={words} backHref={backHref} />
    </ActionForm>
  )
}
