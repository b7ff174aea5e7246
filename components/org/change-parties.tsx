import { useTranslations } from 'next-intl'
import type { ChangeParty } from '@/lib/org-changes/types'

/** How many units a cell names; a merger of townships takes dozens of communities along. */
const SHOWN = 3

type ChangePartiesProps = { parties: readonly ChangeParty[]; whenNone: string }

/** The units before or after a change. */
export function ChangeParties({ parties, whenNone }: ChangePartiesProps) {
  const t = useTranslations('org')
  if (parties.length === 0) return whenNone
  const rest = parties.length - SHOWN
  return (
    <ul className="min-w-40 space-y-0.5">
      {parties.slice(0, SHOWN).map(({ id, name, code, parentName }) => (
        <li key={id}>
          {parentName ? t('change.party', { parent: parentName, name }) : name}
          <span className="numeric block text-small text-soft">{code}</span>
        </li>
      ))}
      {rest > 0 && <li className="text-soft">{t('change.more', { count: parties.length })}</li>}
    </ul>
  )
}
