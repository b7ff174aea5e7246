import { db } from '@/lib/core/db'
import { mintViewer, type Viewer } from '@/lib/core/viewer'
import type { Role } from '@/prisma/generated/enums'

type Post = { role: Role; unitId: string; departmentId?: string | null }

let serial = 0

/** A stored person with the given posts, as the session would mint him. Several posts make several assignments. */
export async function viewerOf(...posts: Post[]): Promise<Viewer> {
  serial += 1
  const username = `tester-${process.pid}-${serial}`
  const user = await db().user.create({
    data: {
      username,
      name: `测试员${serial}`,
      passwordHash: 'not a hash',
      mustChangePassword: false,
      passwordChangedAt: new Date(0),
      createdAt: new Date(0),
      assignments: {
        create: posts.map(({ role, unitId, departmentId }) => ({
          role,
          unitId,
          departmentId: departmentId ?? null,
          validFrom: new Date('2020-01-01'),
        })),
      },
    },
    select: {
      id: true,
      name: true,
      assignments: {
        orderBy: { id: 'asc' },
        select: {
          id: true,
          role: true,
          unitId: true,
          departmentId: true,
          unit: { select: { name: true, level: true, countyId: true } },
        },
      },
    },
  })
  return mintViewer({
    userId: user.id,
    username,
    name: user.name,
    ip: '10.0.0.1',
    requestId: null,
    assignments: user.assignments.map(({ unit, ...assignment }) => ({
      ...assignment,
      unitName: unit.name,
      unitLevel: unit.level,
      countyId: unit.level === 'COUNTY' ? assignment.unitId : unit.countyId,
    })),
  })
}
