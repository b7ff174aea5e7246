'use client'
import { useRouter } from 'next/navigation'
import { useId, useTransition } from 'react'
import { Select } from '@/components/ui/select'

type Props = {
  path: string
  params: Record<string, string | string[] | undefined>
  /** The search parameter that it sets. */
  name: string
  label: string
  options: readonly { value: string; label: string }[]
  value: string
}

/** A choice that takes effect at once, such as the period of a page; every other parameter but the page is kept. */
export function SelectorForm({ path, params, name, label, options, value }: Props) {
  const router = useRouter()
  const id = useId()
  const [isPending, startTransition] = useTransition()
  const choose = (next: string) => {
    const query = new URLSearchParams()
    for (const [key, current] of Object.entries({ ...params, [name]: next, page: undefined })) {
      const text = Array.isArray(current) ? current[0] : current
      if (text) query.set(key, text)
    }
    startTransition(() => router.push(`${path}?${query}`))
  }
  return (
    <div className="flex items-center gap-2" aria-busy={isPending || undefined}>
      <label htmlFor={id} className="shrink-0 text-table text-soft">
        {label}
      </label>
      <Select
        id={id}
        key={value}
        defaultValue={value}
        onChange={(event) => choose(event.target.value)}
        className="w-auto min-w-36 [&>select]:min-h-9 [&>select]:text-table"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </div>
  )
}
