import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import { correctionTone } from '@/lib/corrections/view'
import type { CorrectionState as State } from '@/prisma/generated/enums'

export function CorrectionState({ state }: { state: State }) {
  const t = useTranslations('domain.correctionState')
  return <StatusLight tone={correctionTone(state)}>{t(state)}</StatusLight>
}
