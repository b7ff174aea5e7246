'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { mapZoneNameAction } from '@/lib/imports/actions'

type Props = {
  name: string
  types: readonly { id: string; name: string }[]
  words: { choose: string; label: string; save: string; saved: string; network: string }
}

/** Says which type a name means. */
export function MapZoneName({ name, types, words }: Props) {
  const router = useRouter()
  const [typeId, setTypeId] = useState('')
  const [isPending, startTransition] = useTransition()
  const save = () =>
    startTransition(async () => {
      const result = await mapZoneNameAction({ name, typeId }).catch(() => null)
      if (result?.ok) {
        toast.success(words.saved)
        router.refresh()
      } else toast.error(result?.message ?? words.network)
    })
  return (
    <div className="flex gap-2">
      <Select aria-label={words.label} value={typeId} onChange={(event) => setTypeId(event.target.value)}>
        <option value="">{words.choose}</option>
        {types.map((type) => (
          <option key={type.id} value={type.id}>
            {type.name}
          </option>
        ))}
      </Select>
      <Button onClick={save} isPending={isPending} disabled={typeId === ''}>
        {words.save}
      </Button>
    </div>
  )
}
