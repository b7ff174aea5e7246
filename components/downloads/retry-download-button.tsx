'use client'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { retryDownloadAction } from '@/lib/downloads/actions'
import type { Messages } from '@/lib/i18n/messages'

type RetryDownloadButtonProps = { id: string; words: Messages['downloads']['retry'] }

export function RetryDownloadButton({ id, words }: RetryDownloadButtonProps) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const retry = () =>
    startTransition(async () => {
      const result = await retryDownloadAction({ id })
      if (result.ok) toast.success(words.done)
      else toast.error(result.message)
      router.refresh()
    })
  return (
    <Button size="sm" onClick={retry} disabled={isPending}>
      {words.label}
    </Button>
  )
}
