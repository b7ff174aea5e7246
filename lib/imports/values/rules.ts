import type { MessageKey } from '@/lib/i18n/message-key'
import type { CellProblem } from '@/lib/imports/values/types'

/** The whole message key of a cause: its own words of an import, or those of the rule that brought it. */
export function causeKey({ key }: CellProblem): MessageKey {
  return (key.startsWith('validation.') ? key : `validation.imports.${key}`) as MessageKey
}
