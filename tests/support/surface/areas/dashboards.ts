import type { ActionSurface, PageSurface, RouteSurface } from '@/tests/support/surface/kinds'

export const pages: Record<string, PageSurface> = {}

export const routes: Record<string, RouteSurface> = {}

export const actions: Record<string, ActionSurface> = {}
