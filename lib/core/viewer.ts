import { AppError } from '@/lib/core/errors'
import { isOwnUnitOnly, type Permission, roleMay } from '@/lib/core/permissions'
import type { OrgLevel, Role } from '@/prisma/generated/enums'

export type ViewerAssignment = {
  id: string
  role: Role
  unitId: string
  unitName: string
  unitLevel: OrgLevel
  countyId: string | null
  departmentId: string | null
}

declare const minted: unique symbol

/**
 * On whose behalf a read or a write happens. Every query and mutation takes one first. Only the session, a system job
 * or the test factory mints one; a plain object is a type error.
 */
export type Viewer = {
  readonly userId: string | null
  readonly username: string
  readonly name: string
  readonly assignments: readonly ViewerAssignment[]
  readonly isSystem: boolean
  readonly ip: string | null
  readonly requestId: string | null
  readonly [minted]: true
}

export type ViewerInput = Omit<Viewer, typeof minted | 'isSystem'>

/** Mints a viewer for a signed-in person. Called by the session and by the test factory only. */
export function mintViewer(input: ViewerInput): Viewer {
  return Object.freeze({ ...input, isSystem: false }) as Viewer
}

/** Under which names system jobs stand in the audit trail, where people read them. */
const JOB_NAMES: Readonly<Record<string, string>> = {
  scheduler: '系统定时任务',
  demo: '演示数据载入',
  'admin:create': '系统安装',
  'org:load': '组织机构载入',
  'seed:county': '系统初始化',
}

/** Mints the viewer of a system job (scheduler, seed, maintenance command). */
export function mintSystemViewer(jobName: string): Viewer {
  return Object.freeze({
    userId: null,
    username: jobName,
    name: JOB_NAMES[jobName] ?? '系统',
    assignments: [],
    isSystem: true,
    ip: null,
    requestId: null,
  }) as unknown as Viewer
}

/** One reach of a right: the subtree of a unit, or (`ownUnitOnly`) just what hangs on the unit itself. */
export type Scope = {
  role: Role
  level: 'COUNTY' | 'TOWNSHIP' | 'COMMUNITY'
  unitId: string
  ownUnitOnly: boolean
  departmentId: string | null
}

/**
 * Where a viewer holds a permission: one entry an assignment that carries it, never widened by another assignment.
 * Empty when the viewer does not hold it at all.
 */
export function scopesOf(viewer: Viewer, permission: Permission): Scope[] {
  return viewer.assignments.flatMap((assignment) => {
    const { role, unitLevel, unitId, departmentId } = assignment
    if (!roleMay(role, permission)) return []
    if (unitLevel !== 'COUNTY' && unitLevel !== 'TOWNSHIP' && unitLevel !== 'COMMUNITY') return []
    return [{ role, level: unitLevel, unitId, departmentId, ownUnitOnly: isOwnUnitOnly(role, permission) }]
  })
}

/** Whether the viewer holds a permission anywhere. */
export function viewerMay(viewer: Viewer, permission: Permission): boolean {
  return viewer.isSystem || scopesOf(viewer, permission).length > 0
}

/**
 * Refuses a viewer who holds a permission nowhere.
 * @throws AppError FORBIDDEN
 */
export function assertMay(viewer: Viewer, permission: Permission): void {
  if (!viewerMay(viewer, permission)) throw new AppError('FORBIDDEN')
}

/** The county in which a viewer works: that of the first assignment that has one; null for none. */
export function countyIdOf(viewer: Viewer): string | null {
  return viewer.assignments.find((assignment) => assignment.countyId)?.countyId ?? null
}

/**
 * The county in which a viewer works.
 * @throws AppError NOT_FOUND when none of the assignments lies in a county
 */
export function requireCountyId(viewer: Viewer): string {
  const countyId = countyIdOf(viewer)
  if (!countyId) throw new AppError('NOT_FOUND')
  return countyId
}
