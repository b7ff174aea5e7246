import { useTranslations } from 'next-intl'
import { DefinitionPopover } from '@/components/progress/definition-popover'
import type { BoardDefinition as Definition } from '@/lib/boards/definition/view'

type BoardDefinitionProps = { name: string; definition: Definition; source?: string | undefined }

const TERMS = ['formula', 'unit', 'timeRule', 'orgRule', 'cutOff', 'reported', 'exact'] as const

/** The ⓘ of a table or chart of a board. */
export function BoardDefinition({ name, definition, source }: BoardDefinitionProps) {
  const t = useTranslations('boards.card')
  return (
    <DefinitionPopover
      label={t('label', { name })}
      title={name}
      entries={TERMS.map((term) => [t(term), definition[term]])}
      list={source ? { href: source, text: t('source') } : undefined}
    />
  )
}
