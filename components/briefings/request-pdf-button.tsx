'use client'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { requestPaperAction } from '@/lib/downloads/actions'

type RequestPdfButtonProps = { briefingId: string; label: string; doneMessage: string }

/** Has a draft drawn as PDF in the background and goes to where it can be fetched. */
export function RequestPdfButton({ briefingId, label, doneMessage }: RequestPdfButtonProps) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const request = () =>
    startTransition(async () => {
      const result = await requestPaperAction({ briefingId })
      if (!result.ok) {
        toast.error(result.message)
        return
      }
      toast.success(doneMessage)
      router.push('/downloads')
    })
  return (
    <Button onClick={request} disabled={isPending}>
      {label}
    </Button>
  )
}
