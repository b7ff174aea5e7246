import type { JsonObject, JsonValue } from '@prisma/client/runtime/client'
import { useTranslations } from 'next-intl'
import { HISTORY_FACTS, type HistoryFact } from '@/lib/accounts/users/view'
import { Role } from '@/prisma/generated/enums'

type HistoryFactsProps = { before: JsonObject | null; after: JsonObject | null }

/** What an entry of an account's trail says, in words; what stood before is struck through. */
export function HistoryFacts({ before, after }: HistoryFactsProps) {
  const t = useTranslations('users')
  const domain = useTranslations('domain')
  const text = (fact: HistoryFact, value: JsonValue | undefined) => {
    if (value === null || value === undefined || value === '') return ''
    const role = fact === 'role' ? Object.values(Role).find((item) => item === value) : undefined
    return role ? domain(`role.${role}`) : String(value)
  }
  const facts = HISTORY_FACTS.map((fact) => ({
    fact,
    was: text(fact, before?.[fact]),
    is: text(fact, after?.[fact]),
  })).filter(({ was, is }) => was !== '' || is !== '')
  if (facts.length === 0) return t('none')
  return (
    <ul className="max-w-md text-small">
      {facts.map(({ fact, was, is }) => (
        <li key={fact}>
          <span className="text-soft">{t(`history.facts.${fact}`)}</span>{' '}
          {was !== '' && was !== is && <del className="mr-1 text-soft">{was}</del>}
          {is}
        </li>
      ))}
    </ul>
  )
}
