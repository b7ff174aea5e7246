import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { AppError } from '@/lib/core/errors'
import { mutate } from '@/lib/core/mutate'
import { requireCountyId, type Viewer } from '@/lib/core/viewer'
import type { GrantScreenInput, RevokeScreenInput } from '@/lib/screen/schema'
import type { GrantedToken } from '@/lib/screen/types'

/**
 * Makes a token that opens the display screen of the viewer's county until it is revoked. It is told this once; only its
 * SHA-256 is kept.
 * @throws AppError FORBIDDEN, NOT_FOUND (no post in a county)
 */
export function grantScreen(viewer: Viewer, { name }: GrantScreenInput): Promise<GrantedToken> {
  return mutate(viewer, 'screen:write', async ({ tx, now }) => {
    const countyId = requireCountyId(viewer)
    const token = randomBytes(32).toString('base64url')
    const tokenHash = createHash('sha256').update(token).digest('hex')
    const { id } = await tx.screenToken.create({
      data: { countyId, name, tokenHash, createdAt: now, createdBy: viewer.name },
      select: { id: true },
    })
    return {
      result: { id, token },
      audit: {
        event: 'screen.granted',
        target: { type: 'screen', id, label: name },
        countyId,
        after: { name },
      },
    }
  })
}

/**
 * Closes a display screen at its next look; revoking twice changes nothing.
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export function revokeScreen(viewer: Viewer, { id }: RevokeScreenInput): Promise<{ id: string }> {
  return mutate(viewer, 'screen:write', async ({ tx, now }) => {
    const countyId = requireCountyId(viewer)
    const token = await tx.screenToken.findFirst({
      where: { id, countyId },
      select: { name: true, revokedAt: true },
    })
    if (!token) throw new AppError('NOT_FOUND')
    if (token.revokedAt) return { result: { id }, unchanged: true }
    await tx.screenToken.update({ where: { id }, data: { revokedAt: now } })
    return {
      result: { id },
      audit: { event: 'screen.revoked', target: { type: 'screen', id, label: token.name }, countyId },
    }
  })
}
