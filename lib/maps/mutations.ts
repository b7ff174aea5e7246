import 'server-only'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import { requireCountyId, type Viewer } from '@/lib/core/viewer'
import { matchOutlines } from '@/lib/maps/rules'
import { OUTLINE_LIMITS, outlineFile } from '@/lib/maps/schema'

export type LoadedOutline = { townships: number; unknown: string[]; missing: string[] }

function parse(bytes: Uint8Array): unknown {
  if (bytes.length > OUTLINE_LIMITS.bytes)
    throw new AppError('INVALID_INPUT', { reason: 'validation.progress.outlineTooLarge' })
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new AppError('INVALID_INPUT', { reason: 'validation.progress.outlineUnreadable' })
  }
}

/**
 * Keeps the outlines of the county's townships from a GeoJSON file; an earlier file is replaced. What fits no township is
 * left out and named.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county), INVALID_INPUT (size, form), RULE (no township recognised)
 */
export function loadOutline(viewer: Viewer, bytes: Uint8Array): Promise<LoadedOutline> {
  return mutate(viewer, 'org:write', async ({ tx, now }) => {
    const countyId = requireCountyId(viewer)
    const parsed = outlineFile.safeParse(parse(bytes))
    if (!parsed.success)
      throw new AppError('INVALID_INPUT', { reason: 'validation.progress.outlineUnreadable' })
    const townships = await tx.orgUnit.findMany({
      where: { countyId, level: 'TOWNSHIP', closedOn: null },
      orderBy: { code: 'asc' },
      select: { code: true, name: true },
    })
    const { outlines, unknown, missing } = matchOutlines(parsed.data, townships)
    if (outlines.length === 0) throw new AppError('RULE', { reason: 'validation.progress.outlineForeign' })
    const geojson = {
      type: 'FeatureCollection',
      features: outlines.map(({ code, name, rings }) => ({
        type: 'Feature',
        properties: { code, name },
        geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring.map(([x, y]) => [x, y])]) },
      })),
    }
    await tx.countyOutline.upsert({
      where: { countyId },
      create: { countyId, geojson, createdAt: now },
      update: { geojson, createdAt: now },
    })
    return {
      result: { townships: outlines.length, unknown, missing },
      audit: {
        event: 'outline.loaded',
        target: { type: 'outline', id: null, label: `${outlines.length}` },
        countyId,
        after: { townships: outlines.length, unknown, missing },
      },
    }
  })
}
