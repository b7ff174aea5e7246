'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { SectionChoice } from '@/lib/reporting/entry/view'

type Props = {
  sections: readonly SectionChoice[]
  current: string
  /** Two of them stand on the page; each has its own name. */
  place: 'top' | 'bottom'
  onChoose: (key: string) => void
}

/** On a phone: which section is open, how far each has come, and the way to the next. */
export function PhoneSections({ sections, current, place, onChoose }: Props) {
  const t = useTranslations('reports')
  const index = sections.findIndex((section) => section.key === current)
  const step = (by: 1 | -1) => {
    const next = sections[index + by]
    if (next) onChoose(next.key)
  }
  const nameOf = (section: SectionChoice, position: number) => {
    const words = {
      position: position + 1,
      all: sections.length,
      name: t(`sections.${section.key}` as never),
      filled: section.filled,
      typed: section.typed,
    }
    return section.typed === 0 ? t('sectionDerived', words) : t('sectionChoice', words)
  }
  return (
    <nav
      aria-label={t(`sectionNav.${place}`)}
      className="my-3 flex items-center gap-2 sm:hidden print:hidden"
    >
      <Button size="icon" aria-label={t('previousSection')} disabled={index <= 0} onClick={() => step(-1)}>
        <ChevronLeft aria-hidden />
      </Button>
      {place === 'top' ? (
        <Select
          aria-label={t('section')}
          value={current}
          onChange={(event) => onChoose(event.target.value)}
          className="min-h-11 flex-1"
        >
          {sections.map((section, position) => (
            <option key={section.key} value={section.key}>
              {nameOf(section, position)}
              {section.isBlocked ? ` ${t('sectionBlocked')}` : ''}
            </option>
          ))}
        </Select>
      ) : (
        <span className="numeric flex-1 text-center text-table text-soft">
          {t('sectionPosition', { position: index + 1, all: sections.length })}
        </span>
      )}
      <Button
        size="icon"
        aria-label={t('nextSection')}
        disabled={index >= sections.length - 1}
        onClick={() => step(1)}
      >
        <ChevronRight aria-hidden />
      </Button>
    </nav>
  )
}
