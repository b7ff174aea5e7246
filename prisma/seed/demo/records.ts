import type { Place } from '@/lib/activities/rules'
import type { DemoCenter } from '@/prisma/seed/demo/centers'
import type { DemoWindow, DemoZone } from '@/prisma/seed/demo/facilities'
import type { DemoGroups } from '@/prisma/seed/demo/groups/records'
import type { DemoActivity } from '@/prisma/seed/demo/held-activity'
import type { DemoPart } from '@/prisma/seed/demo/joint-activities'
import type { DemoOffer } from '@/prisma/seed/demo/offers'
import type { Timeline } from '@/prisma/seed/demo/timeline'
import type { DemoVisit } from '@/prisma/seed/demo/visits'

type ByCenter<T> = ReadonlyMap<string, readonly T[]>

/** Everything that the reports of the demonstration county are made of, by center. */
export type DemoRecords = {
  timeline: Timeline
  centers: readonly DemoCenter[]
  zones: ByCenter<DemoZone>
  windows: ByCenter<DemoWindow>
  offers: ByCenter<DemoOffer>
  activities: ByCenter<DemoActivity>
  /** Parts of activities that the center helps with. */
  coHosted: ByCenter<DemoPart>
  visits: ByCenter<DemoVisit>
  groups: DemoGroups
  itemCodes: ReadonlyMap<string, string>
  placeOf: (center: DemoCenter) => Place
}

/** Rows by the center that they belong to. */
export function byCenter<T extends { centerId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.centerId)
    if (group) group.push(row)
    else groups.set(row.centerId, [row])
  }
  return groups
}
