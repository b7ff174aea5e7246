import { createCentersIn } from '@/lib/centers/mutations'
import type { AuditRecord } from '@/lib/core/audit'
import { toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { setOffersIn } from '@/lib/service-items/mutations'
import { createWindowsIn } from '@/lib/service-windows/mutations'
import { createZonesIn } from '@/lib/zones/mutations'
import { type DemoCenter, demoCenters, EXEMPTED } from '@/prisma/seed/demo/centers'
import type { Dictionary } from '@/prisma/seed/demo/dictionary'
import { type DemoWindow, type DemoZone, demoWindows, demoZones } from '@/prisma/seed/demo/facilities'
import { type DemoOffer, demoOffers } from '@/prisma/seed/demo/offers'
import { monthsBack, type Timeline } from '@/prisma/seed/demo/timeline'
import { ZONE_TYPES } from '@/prisma/seed/reference/zone-types'

export type Register = {
  centers: readonly DemoCenter[]
  zones: readonly DemoZone[]
  windows: readonly DemoWindow[]
  offers: readonly DemoOffer[]
}

type Context = { viewer: Viewer; timeline: Timeline; dictionary: Dictionary }

/** The register of centers with their zones, windows and items, through the product's own mutations. */
export async function createRegister(
  tx: Tx,
  { viewer, timeline, dictionary }: Context,
): Promise<{ register: Register; audit: AuditRecord[] }> {
  const { now, today } = timeline
  const centers = demoCenters(dictionary.unitIds, timeline)
  const register = {
    centers,
    zones: demoZones(centers, timeline),
    windows: demoWindows(centers),
    offers: demoOffers(centers, dictionary.catalogue, timeline),
  }
  const created = await createCentersIn(tx, { viewer, now, today, rows: centers.map(({ row }) => row) })
  await tx.areaExemption.createMany({ data: exemptions(centers, timeline) })
  await createZonesIn(tx, {
    now,
    rows: register.zones.map(({ typeCode, ...zone }) => ({
      ...zone,
      typeId: dictionary.zoneTypes.get(typeCode) ?? '',
      kit: [...(ZONE_TYPES.find(([code]) => code === typeCode)?.[4] ?? [])],
    })),
  })
  await createWindowsIn(tx, {
    now,
    rows: register.windows.map(({ departments, ...window }) => ({
      ...window,
      departmentIds: departments.map((code) => dictionary.departments.get(code) ?? ''),
    })),
  })
  await setOffersIn(tx, { rows: register.offers })
  return { register, audit: created.map(({ audit }) => audit) }
}

function exemptions(centers: readonly DemoCenter[], { today, now, lastYear }: Timeline) {
  return centers
    .filter((center) => EXEMPTED.some((key) => key === center.key))
    .map((center, index) => ({
      centerId: center.row.id,
      documentNo: `云组备〔${lastYear}〕${index + 3}号`,
      reason: '周边无扩建用地，经县推进专班研究同意备案',
      effectiveFrom: toDbDate(monthsBack(today, 5, 10)),
      createdAt: now,
    }))
}
