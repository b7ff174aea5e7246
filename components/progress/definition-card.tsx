import { useTranslations } from 'next-intl'
import { DefinitionPopover } from '@/components/progress/definition-popover'
import { definitionText } from '@/components/progress/definition-text'
import type { Figure } from '@/lib/metrics/types'

type DefinitionCardProps = {
  figure: Figure
  /** Name under which the figure stands on the page; that of the catalogue unless said. */
  name?: string
  /** Figures that are not yet approved are in it. */
  isPending?: boolean
}

/** 口径 of a figure: formula, unit, rules of time and organisation, cut-off, reported n/N, exact value, way to its list. */
export function DefinitionCard({ figure, name, isPending }: DefinitionCardProps) {
  const t = useTranslations('progress.card')
  return <DefinitionPopover {...definitionText(t, figure, { name, isPending })} />
}
