'use client'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { requestMeetingSetAction } from '@/lib/downloads/actions'
import type { Messages } from '@/lib/i18n/messages'

type RequestSetButtonProps = { meetingId: string; words: Messages['meetings']['download'] }

/** Has all papers of a meeting packed in the background and goes to where the zip can be fetched. */
export function RequestSetButton({ meetingId, words }: RequestSetButtonProps) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const request = () =>
    startTransition(async () => {
      const result = await requestMeetingSetAction({ meetingId })
      if (!result.ok) {
        toast.error(result.message)
        return
      }
      toast.success(words.done)
      router.push('/downloads')
    })
  return (
    <Button onClick={request} disabled={isPending}>
      {words.label}
    </Button>
  )
}
