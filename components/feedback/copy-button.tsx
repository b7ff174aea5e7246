'use client'
import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'

/** Plain http has no clipboard for scripts, so a refusal is said and the text stays selectable. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const t = useTranslations('ui')
  const [isDone, setIsDone] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setIsDone(true)
    } catch {
      toast.error(t('copy.failed'))
    }
  }
  return (
    <Button size="sm" variant="ghost" onClick={copy}>
      {isDone ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{isDone ? t('copy.done') : (label ?? t('copy.label'))}</span>
    </Button>
  )
}
