'use client'
import { useRouter } from 'next/navigation'
import { type SubmitEvent, useId, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Input } from '@/components/ui/input'

type AsOfFormProps = {
  path: string
  /** The day that is shown. */
  on: string
  /** The last day that can be asked for. */
  today: string
  words: Record<'label' | 'show' | 'today', string>
}

/** Shows a page as it was on a day: the day stands in the address, so that the view can be passed on. */
export function AsOfForm({ path, on, today, words }: AsOfFormProps) {
  const router = useRouter()
  const id = useId()
  const [isPending, startTransition] = useTransition()
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const day = new FormData(event.currentTarget).get('on')
    const isPast = typeof day === 'string' && day !== '' && day !== today
    startTransition(() => router.push(isPast ? `${path}?on=${day}` : path))
  }
  return (
    <form key={on} action={path} onSubmit={submit} className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="shrink-0 text-table text-soft">
        {words.label}
      </label>
      <Input
        id={id}
        name="on"
        type="date"
        defaultValue={on}
        max={today}
        className="min-h-9 w-auto text-table"
      />
      <Button type="submit" isPending={isPending}>
        {words.show}
      </Button>
      {on !== today && (
        <ButtonLink href={path} variant="ghost">
          {words.today}
        </ButtonLink>
      )}
    </form>
  )
}
