import { RUNNING_STATUSES } from '@/lib/centers/schema'
import type { Messages } from '@/lib/i18n/messages'
import {
  AreaQualifier,
  CenterCategory,
  CenterKind,
  CenterOrigin,
  DatePrecision,
  InvestmentSource,
  Ownership,
} from '@/prisma/generated/enums'

type Option = { value: string; label: string }

/** The choices of the selects of a center's form. */
export type CenterOptions = Record<
  | 'category'
  | 'kind'
  | 'status'
  | 'areaQualifier'
  | 'ownership'
  | 'openedPrecision'
  | 'origin'
  | 'investmentSource',
  Option[]
>

/** What the fields of a center's form are called. */
export type CenterWords = Pick<Messages['centers'], 'form' | 'field' | 'unit'>

const toOptions = <K extends string>(keys: readonly K[], words: Record<K, string>): Option[] =>
  keys.map((key) => ({ value: key, label: words[key] }))

/** The choices in the words of the interface. */
export function centerOptions({ domain, centers }: Pick<Messages, 'domain' | 'centers'>): CenterOptions {
  return {
    category: toOptions(Object.values(CenterCategory), domain.category),
    kind: toOptions(Object.values(CenterKind), domain.kind),
    status: toOptions(RUNNING_STATUSES, domain.status),
    areaQualifier: toOptions(Object.values(AreaQualifier), domain.qualifier),
    ownership: toOptions(Object.values(Ownership), domain.ownership),
    openedPrecision: toOptions(Object.values(DatePrecision), centers.precision),
    origin: toOptions(Object.values(CenterOrigin), centers.origin),
    investmentSource: toOptions(Object.values(InvestmentSource), centers.investmentSource),
  }
}
