import type { CalendarDate } from '@/lib/core/calendar'
import type { Audience, FunctionDomain } from '@/prisma/generated/enums'

/** 功能区类型 in the dictionary of a county. */
export type ZoneTypeRow = {
  id: string
  code: string
  name: string
  domain: FunctionDomain | null
  audience: Audience
  kit: string[]
  order: number
  retiredOn: CalendarDate | null
  version: number
  /** Zones of this type that are in use today, in the viewer's reach. */
  zones: number
}

export type ZoneTypeDetail = ZoneTypeRow & { isBuiltIn: boolean; canWrite: boolean }
