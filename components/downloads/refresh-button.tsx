'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'
import { Button } from '@/components/ui/button'

const EVERY_MS = 2_000

type RefreshButtonProps = {
  label: string
  /** Something is being made: the page is read anew by itself until it is done. */
  isWatching: boolean
}

export function RefreshButton({ label, isWatching }: RefreshButtonProps) {
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  useEffect(() => {
    if (!isWatching) return
    const timer = setInterval(() => router.refresh(), EVERY_MS)
    return () => clearInterval(timer)
  }, [isWatching, router])
  return (
    <Button onClick={() => startTransition(() => router.refresh())} disabled={isPending}>
      {label}
    </Button>
  )
}
