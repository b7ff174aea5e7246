import type { Permission } from '@/lib/core/permissions'
import type { Ids } from '@/tests/support/surface/ids'

/**
 * Every page: who may open it and how it is asked for a record of somebody else. `id` pages answer a foreign record
 * like a missing one; `filter` pages take foreign ids as search parameters and show nothing of them.
 */
export type PageSurface = {
  permission: Permission | null
  kind: 'id' | 'filter'
  address: (ids: Ids) => string
}

export const page = (permission: Permission | null, address: PageSurface['address']): PageSurface => ({
  permission,
  kind: 'filter',
  address,
})
export const record = (permission: Permission, address: PageSurface['address']): PageSurface => ({
  permission,
  kind: 'id',
  address,
})

/**
 * Every route handler and method. `id` names somebody else's record and is answered like a missing one; `filter` takes
 * foreign ids as parameters and answers with nothing of them; `open` needs no session.
 */
export type RouteSurface =
  | {
      permission: Permission | 'by-record'
      kind: 'id' | 'filter'
      address: (ids: Ids) => string
      body?: (ids: Ids) => object
    }
  | 'open'

export const list = (permission: Permission | 'by-record', address: (ids: Ids) => string): RouteSurface => ({
  permission,
  kind: 'filter',
  address,
})
export const one = (
  permission: Permission | 'by-record',
  address: (ids: Ids) => string,
  body?: (ids: Ids) => object,
): RouteSurface => ({
  permission,
  kind: 'id',
  address,
  ...(body && { body }),
})
/** An input without the id that the path carries. */
export const withoutId = (make: (ids: Ids) => object) => (ids: Ids) => {
  const { id: _, ...rest } = make(ids) as Record<string, unknown>
  return rest
}

/**
 * Every server action with the permission that it asks for and an input that names somebody else's record. `own` marks
 * what a person does to himself or to the settings of his county:
 * there is no foreign record to name. `by-record` asks for the permission of the record's kind, once it is found.
 */
export type ActionSurface =
  | {
      permission: Permission | 'by-record'
      input: (ids: Ids) => object
      /** How a record out of reach is refused; NOT_FOUND unless said. */
      refusal?: 'INVALID_INPUT'
    }
  | 'own'
