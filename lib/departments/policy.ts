import { scopesOf, type Viewer } from '@/lib/core/viewer'

/** The counties whose departments the viewer keeps. */
export function writableCounties(viewer: Viewer): string[] {
  return scopesOf(viewer, 'dictionary:write').map((scope) => scope.unitId)
}
