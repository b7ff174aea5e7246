import { saveReport } from '@/tests/support/surface/inputs'
import { type ActionSurface, one, type PageSurface, type RouteSurface } from '@/tests/support/surface/kinds'

export const pages: Record<string, PageSurface> = {}

export const routes: Record<string, RouteSurface> = {
  'PUT reports/[centerId]/[month]': one(
    'report:fill',
    (ids) => `/api/reports/${ids.center}/2026-06`,
    (ids) => {
      const { centerId: _, month: __, ...body } = saveReport(ids)
      return body
    },
  ),
}

export const actions: Record<string, ActionSurface> = {}
