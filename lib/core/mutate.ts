import 'server-only'
import { type AuditRecord, auditLabel } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import { db, type Tx } from '@/lib/core/db'
import { AppError, isAppError } from '@/lib/core/errors'
import type { Permission } from '@/lib/core/permissions'
import { assertMay, type Viewer } from '@/lib/core/viewer'
import { Prisma } from '@/prisma/generated/client'

export type MutationContext = { tx: Tx; now: Date }

/** A write returns its audit entry (or one a record), or says that it changed nothing. */
export type Outcome<T> =
  | { result: T; audit: AuditRecord | readonly AuditRecord[] }
  | { result: T; unchanged: true }

/**
 * The only way to write: checks that the viewer holds the permission somewhere, runs the work and its audit entry in
 * one transaction, and turns the database's known refusals into AppErrors. Row scope is the work's own duty: load
 * through the scope, and a foreign id is NOT_FOUND.
 * @throws AppError FORBIDDEN, CONFLICT (stale version, unique name), UNAVAILABLE (retryable), or what the work throws
 */
export async function mutate<T>(
  viewer: Viewer,
  permission: Permission,
  work: (context: MutationContext) => Promise<Outcome<T>>,
): Promise<T> {
  assertMay(viewer, permission)
  return runAudited(viewer, work)
}

/** `mutate` without a permission, for what a person does to his own session and password, and for system jobs. */
export async function mutateOwn<T>(
  viewer: Viewer,
  work: (context: MutationContext) => Promise<Outcome<T>>,
): Promise<T> {
  return runAudited(viewer, work)
}

/** A system job may load a whole county in one go, which an old computer takes a while for; nobody waits for it at a form. */
const JOB_LIMIT_MS = 120_000

async function runAudited<T>(viewer: Viewer, work: (context: MutationContext) => Promise<Outcome<T>>) {
  const at = now()
  try {
    return await db().$transaction(
      async (tx) => {
        const outcome = await work({ tx, now: at })
        if ('audit' in outcome) {
          const records = Array.isArray(outcome.audit) ? outcome.audit : [outcome.audit]
          if (records.length === 0) throw new Error('a write returned no audit entry')
          await tx.auditEntry.createMany({ data: records.map((record) => auditRow(viewer, at, record)) })
        }
        return outcome.result
      },
      viewer.isSystem ? { timeout: JOB_LIMIT_MS } : {},
    )
  } catch (error) {
    throw toAppError(error)
  }
}

/** Writes an audit entry on its own, for reads worth recording (export, denied access, failed sign-in). */
export async function recordAudit(viewer: Viewer, record: AuditRecord): Promise<void> {
  await db().auditEntry.create({ data: auditRow(viewer, now(), record) })
}

function auditRow(viewer: Viewer, at: Date, record: AuditRecord): Prisma.AuditEntryCreateManyInput {
  return {
    at,
    userId: viewer.userId,
    userName: auditLabel(viewer.name),
    role: viewer.assignments[0]?.role ?? null,
    ip: viewer.ip,
    requestId: viewer.requestId,
    event: record.event,
    ok: record.ok ?? true,
    targetType: record.target.type,
    targetId: record.target.id,
    targetLabel: auditLabel(record.target.label),
    countyId: record.countyId ?? null,
    centerId: record.centerId ?? null,
    before: record.before ?? Prisma.DbNull,
    after: record.after ?? Prisma.DbNull,
  }
}

const UNAVAILABLE = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037'])

/** Known refusals of the database as AppErrors; anything else is returned as it came. */
export function toAppError(error: unknown): unknown {
  if (isAppError(error)) return error
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (error.code === 'P2025') return new AppError('CONFLICT')
    if (error.code === 'P2002') return new AppError('CONFLICT', { reason: 'validation.duplicate' })
    if (error.code === 'P2039') return new AppError('CONFLICT', { reason: 'validation.overlap' })
    if (UNAVAILABLE.has(error.code)) return new AppError('UNAVAILABLE')
  }
  if (error instanceof Error && /connection error and is not queryable|ECONNREFUSED/.test(error.message))
    return new AppError('UNAVAILABLE')
  return error
}
