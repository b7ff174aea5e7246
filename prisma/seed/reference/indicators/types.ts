import type { IndicatorDerivation, OrgRule, TimeRule } from '@/prisma/generated/enums'
import type { DepartmentCode } from '@/prisma/seed/reference/departments'
import type { ZoneTypeCode } from '@/prisma/seed/reference/zone-types'

/** One row of the catalogue as it is written down; what is left out takes the ordinary value. */
export type IndicatorSource = {
  code: string
  name: string
  unit: string
  /** 填报说明: what whoever fills the cell in has to know. */
  help: string
  /** 口径: what the figure counts and what it does not. */
  definition: string
  /** ENTERED unless said. */
  derivation?: IndicatorDerivation
  /** SUM unless said. */
  timeRule?: TimeRule
  /** SUM unless said. */
  orgRule?: OrgRule
  /** Without it every center sees the row. */
  facility?: ZoneTypeCode
  departmentCode?: DepartmentCode
  parts?: string[]
}
