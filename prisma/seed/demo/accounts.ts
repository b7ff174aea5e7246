import { randomBytes } from 'node:crypto'
import type { NewUser } from '@/lib/accounts/mutations'
import { checkPassword } from '@/lib/core/password'
import type { Role } from '@/prisma/generated/enums'
import { MODEL } from '@/prisma/seed/demo/centers'
import { reviewerName } from '@/prisma/seed/demo/facilities'
import { personOf } from '@/prisma/seed/demo/people'
import { COUNTY, PLACES, TOWNSHIPS } from '@/prisma/seed/demo/places'

/** Somebody who can sign in to the demonstration county; the password is told once, here. */
export type DemoAccount = { role: string; name: string; username: string; password: string; unit: string }

/** Ids of the people with an account, by the post under which the reports name them. */
export type DemoAccountIds = ReadonlyMap<string, string>

export type PlannedAccount = DemoAccount & { post: string; user: NewUser }

const SECOND = '松涛'
/** A center with as many cells to type as the median one, and one with many facilities; neither has begun its month. */
const MEDIAN = '翠屏'
const LARGE = '望云'
const [FIRST_TOWNSHIP, SECOND_TOWNSHIP] = [TOWNSHIPS[0]?.[1] ?? '', TOWNSHIPS[1]?.[1] ?? '']
const SINCE = '2020-01-01'

type Post = { role: Role; username: string; unit: string; post: string; name?: string; department?: string }

const POSTS: readonly Post[] = [
  { role: 'SECRETARY', username: 'demo-secretary', unit: MODEL, post: `secretary ${MODEL}` },
  { role: 'CLERK', username: 'demo-clerk', unit: MODEL, post: `clerk ${MODEL}` },
  { role: 'SECRETARY', username: 'demo-secretary2', unit: SECOND, post: `secretary ${SECOND}` },
  { role: 'SECRETARY', username: 'demo-secretary3', unit: MEDIAN, post: `secretary ${MEDIAN}` },
  { role: 'SECRETARY', username: 'demo-secretary4', unit: LARGE, post: `secretary ${LARGE}` },
  {
    role: 'TOWNSHIP',
    username: 'demo-township',
    unit: FIRST_TOWNSHIP,
    post: `reviewer ${FIRST_TOWNSHIP}`,
    name: reviewerName(FIRST_TOWNSHIP),
  },
  {
    role: 'TOWNSHIP',
    username: 'demo-township2',
    unit: SECOND_TOWNSHIP,
    post: `reviewer ${SECOND_TOWNSHIP}`,
    name: reviewerName(SECOND_TOWNSHIP),
  },
  { role: 'COUNTY', username: 'demo-county', unit: COUNTY.name, post: 'county' },
  { role: 'LEADER', username: 'demo-leader', unit: COUNTY.name, post: 'leader' },
  {
    role: 'DEPARTMENT',
    username: 'demo-department',
    unit: COUNTY.name,
    post: 'department',
    department: 'MEDICAL_INSURANCE',
  },
  { role: 'ADMIN', username: 'demo-admin', unit: COUNTY.name, post: 'admin' },
  { role: 'AUDITOR', username: 'demo-auditor', unit: COUNTY.name, post: 'auditor' },
]

/** A password that nobody can guess and that the policy accepts. */
export function randomPassword(username: string): string {
  for (;;) {
    const password = randomBytes(12).toString('base64url')
    if (checkPassword(password, username).length === 0) return password
  }
}

export type UnitIds = {
  /** By the unit's name, and by the short name of a community. */
  units: ReadonlyMap<string, string>
  departments: ReadonlyMap<string, string>
}

/** One account a role, and a second secretary and reviewer, each with a random password. */
export function plannedAccounts({ units, departments }: UnitIds): PlannedAccount[] {
  return POSTS.map(({ role, username, unit, post, name = personOf(post), department }) => {
    const place = PLACES.find((candidate) => candidate.key === unit)
    const password = randomPassword(username)
    const assignment = {
      role,
      unitId: units.get(unit) ?? '',
      departmentId: department ? (departments.get(department) ?? null) : null,
      validFrom: SINCE,
    }
    return {
      role,
      name,
      username,
      password,
      unit: place?.name ?? unit,
      post,
      user: { username, name, password, mustChange: false, assignments: [assignment] },
    }
  })
}
