import { INVESTMENT_SOURCES } from '@/lib/centers/dossier/rules'
import type { Investment } from '@/lib/centers/types'

/** A line of the form for every source, empty where a center has no money from it. */
export function investmentRows(investments: readonly Investment[]) {
  return INVESTMENT_SOURCES.map((source) => ({
    source,
    amountWan: investments.find((row) => row.source === source)?.amountWan ?? '',
  }))
}
