import type { CalendarDate } from '@/lib/core/calendar'
import type { OrgChangeForm } from '@/lib/org-changes/schema'
import type { ChangeChoices, ChangeLevel } from '@/lib/org-changes/types'
import { OrgChangeKind } from '@/prisma/generated/enums'

/**
 * What may happen to a unit. Rules: a township does not move, for there is but one county; a closed unit can only exist
 * again.
 */
export function kindsOf({ level, isClosed }: { level: ChangeLevel; isClosed: boolean }): OrgChangeKind[] {
  if (isClosed) return ['REOPEN']
  return Object.values(OrgChangeKind).filter(
    (kind) => kind !== 'REOPEN' && (kind !== 'MOVE' || level === 'COMMUNITY'),
  )
}

/** The form of a change before anything is typed. */
export function emptyForm(
  kind: OrgChangeKind,
  { version, unit, items }: ChangeChoices,
  today: CalendarDate,
): OrgChangeForm {
  const base = { unitId: unit.id, version, effectiveOn: today, documentNo: '' }
  switch (kind) {
    case 'RENAME':
      return { kind, ...base, name: unit.name, code: unit.code }
    case 'MOVE':
      return { kind, ...base, townshipId: '', code: '' }
    case 'MERGE':
      return { kind, ...base, otherIds: [], into: 'THIS', name: '', code: '' }
    case 'SPLIT':
      return {
        kind,
        ...base,
        parts: [{ name: '', code: '' }],
        keepsOld: true,
        shares: Object.fromEntries(items.map(({ id }) => [id, 'KEEP' as const])),
      }
    case 'CLOSE':
    case 'REOPEN':
      return { kind, ...base }
  }
}
