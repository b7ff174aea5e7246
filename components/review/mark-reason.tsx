'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'

const PHRASES = ['check', 'explain', 'evidence', 'unit', 'missing'] as const
const MAX_REASON = 200

type Props = { name: string; reason: string; onReason: (reason: string) => void }

/** Why a cell is given back, with the phrases that are used most. */
export function MarkReason({ name, reason, onReason }: Props) {
  const t = useTranslations('review')
  return (
    <div className="mt-1 space-y-1">
      <Input
        aria-label={t('markReason', { name })}
        placeholder={t('reasonPlaceholder')}
        maxLength={MAX_REASON}
        value={reason}
        onChange={(event) => onReason(event.target.value)}
        className="min-h-9 text-table"
      />
      <div className="flex flex-wrap gap-1">
        {PHRASES.map((phrase) => (
          <Button key={phrase} size="sm" variant="ghost" onClick={() => onReason(t(`phrases.${phrase}`))}>
            {t(`phrases.${phrase}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
