'use client'
import { Info } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { loadDefinitionCard } from '@/components/reporting/late-parts'
import { useLate } from '@/components/reporting/use-late'

type Props = { row: { name: string; unit: string; help: string; definition: string } }

/** The ⓘ beside an indicator; its card is fetched when the first one is opened. */
export function RowDefinition({ row }: Props) {
  const t = useTranslations('reports')
  const [isOpen, setIsOpen] = useState(false)
  const DefinitionCard = useLate(loadDefinitionCard, isOpen)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <span className="print:hidden">
      <button
        ref={button}
        type="button"
        aria-label={t('definition', { name: row.name })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="relative inline-flex size-6 items-center justify-center rounded-full align-middle text-faint hover:bg-hover hover:text-ink max-sm:after:absolute max-sm:after:-inset-2.5"
      >
        <Info aria-hidden className="size-4" />
      </button>
      {DefinitionCard && isOpen && (
        <DefinitionCard row={row} button={button} onClose={() => setIsOpen(false)} />
      )}
    </span>
  )
}
