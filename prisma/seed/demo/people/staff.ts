import { type CalendarDate, yearOf } from '@/lib/core/calendar'
import type { NewStaff } from '@/lib/staff/types'
import type { SocialWorkCertificate, StaffPost } from '@/prisma/generated/enums'
import type { DemoCenter } from '@/prisma/seed/demo/centers'
import { personOf } from '@/prisma/seed/demo/people'
import { randomOf } from '@/prisma/seed/demo/random'
import { earlier, later, monthsBack, type Timeline } from '@/prisma/seed/demo/timeline'

/** The posts of a center in the order in which they are filled; a small center stops early. */
const POSTS: readonly StaffPost[] = [
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'COMMUNITY_WORKER',
  'GRID_WORKER',
  'COMMITTEE_MEMBER',
  'COMMUNITY_WORKER',
  'PUBLIC_WELFARE',
  'COMMUNITY_WORKER',
  'GRID_WORKER',
]

const CERTIFICATES: Readonly<
  Record<StaffPost, readonly [SocialWorkCertificate, ...SocialWorkCertificate[]]>
> = {
  SECRETARY: ['NONE', 'ASSISTANT', 'SOCIAL_WORKER'],
  DEPUTY_SECRETARY: ['NONE', 'NONE', 'ASSISTANT'],
  COMMITTEE_MEMBER: ['NONE', 'NONE', 'ASSISTANT'],
  COMMUNITY_WORKER: ['NONE', 'ASSISTANT', 'ASSISTANT', 'SOCIAL_WORKER', 'SENIOR'],
  GRID_WORKER: ['NONE', 'NONE', 'NONE', 'ASSISTANT'],
  PUBLIC_WELFARE: ['NONE'],
  OTHER: ['NONE'],
}

/** Posts that are held beside other work in a village. */
const BESIDE: readonly StaffPost[] = ['COMMITTEE_MEMBER', 'PUBLIC_WELFARE']

type Place = { center: DemoCenter; opened: CalendarDate; timeline: Timeline }

function member({ center, opened, timeline }: Place, post: StaffPost, index: number): NewStaff {
  const { today } = timeline
  const random = randomOf('staff', center.key, index)
  const joinedOn = later(opened, monthsBack(today, random.int(1, 60), random.int(1, 28)))
  const age = post === 'SECRETARY' ? random.int(38, 58) : random.int(24, 57)
  return {
    centerId: center.row.id,
    name: personOf(post === 'SECRETARY' ? `secretary ${center.place.key}` : `staff ${center.key} ${index}`),
    post,
    isFullTime: !BESIDE.includes(post) || (post === 'COMMITTEE_MEMBER' && !center.place.isVillage),
    certificate: random.pick(CERTIFICATES[post]),
    birthYear: random.chance(0.95) ? yearOf(today) - age : null,
    joinedOn: earlier(joinedOn, today),
    leftOn: null,
  }
}

/** Somebody who worked there for a while and has gone. */
function formerMember(place: Place, index: number): NewStaff {
  const random = randomOf('former', place.center.key)
  const gone = monthsBack(place.timeline.today, random.int(1, 4), random.int(1, 28))
  const present = member(place, 'COMMUNITY_WORKER', index)
  return { ...present, leftOn: later(present.joinedOn, gone) }
}

/** The staff of every center that runs or ran: 4 to 9 on duty, and one in three has lost somebody. */
export function demoStaff(centers: readonly DemoCenter[], timeline: Timeline): NewStaff[] {
  return centers.flatMap((center) => {
    const { openedOn, closedOn } = center
    if (openedOn === null) return []
    const random = randomOf('staff count', center.key)
    const place = { center, opened: openedOn, timeline }
    const count = center.place.isVillage ? random.int(4, 6) : random.int(6, 9)
    const members = POSTS.slice(0, count).map((post, index) => member(place, post, index))
    if (closedOn !== null)
      return members.map((person) => ({ ...person, joinedOn: openedOn, leftOn: closedOn }))
    return random.chance(1 / 3) ? [...members, formerMember(place, count)] : members
  })
}
