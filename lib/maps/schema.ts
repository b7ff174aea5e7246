import { z } from 'zod'
import { choice, optionalChoice, optionalDate, optionalId } from '@/lib/core/search-params'
import { CenterKind } from '@/prisma/generated/enums'

export const MAP_LIGHTS = ['area', 'coverage'] as const

/** Search parameters of the map. */
export const mapParams = z.object({
  township: optionalId,
  community: optionalId,
  on: optionalDate,
  kind: optionalChoice(Object.values(CenterKind)),
  counting: choice(['THEN', 'NOW'], 'THEN'),
  light: choice(MAP_LIGHTS, 'area'),
})
export type MapParams = z.output<typeof mapParams>

/** Bytes of a file of outlines, its features, and the positions of one ring. */
export const OUTLINE_LIMITS = {
  bytes: 2 * 1024 * 1024,
  features: 200,
  rings: 200,
  positions: 20_000,
} as const

const position = z
  .array(z.number())
  .min(2)
  .max(3)
  .refine(([x = 0, y = 0]) => x >= 73 && x <= 136 && y >= 3 && y <= 54, {
    error: 'validation.progress.outside',
  })
const ring = z.array(position).min(4).max(OUTLINE_LIMITS.positions)
const polygon = z.array(ring).min(1).max(OUTLINE_LIMITS.rings)

const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(polygon).min(1).max(OUTLINE_LIMITS.rings),
  }),
])

/** Outlines of townships as GeoJSON; each feature names its unit by code or by name. */
export const outlineFile = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        type: z.literal('Feature'),
        properties: z
          .object({
            code: z.union([z.string().max(20), z.number()]).optional(),
            name: z.string().max(100).optional(),
          })
          .nullable(),
        geometry,
      }),
    )
    .min(1)
    .max(OUTLINE_LIMITS.features),
})
export type OutlineFile = z.output<typeof outlineFile>
