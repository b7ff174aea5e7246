import type { OrgLevel, Role } from '@/prisma/generated/enums'

/** The columns of the workbook with accounts. */
export type RosterField = 'name' | 'username' | 'role' | 'unit' | 'department'

/** A unit that a row can name; `townshipName` is that of a community's township. */
export type RosterUnit = {
  id: string
  code: string
  name: string
  level: OrgLevel
  townshipId: string | null
  townshipName: string
}

/** What a file is held against. */
export type RosterContext = {
  units: readonly RosterUnit[]
  departments: readonly { id: string; name: string; code: string }[]
  /** Every user name that stands already, of those that the file could meet. */
  taken: ReadonlySet<string>
  /** `name|role|unitId` of the posts that stand already. */
  posts: ReadonlySet<string>
}

/** One account that the file would make. */
export type PlannedAccount = {
  line: number
  name: string
  username: string
  role: Role
  unitId: string
  unitName: string
  /** Whose slip it stands on: the township, or the county itself. */
  placeName: string
  departmentId: string | null
  departmentName: string | null
}

/** `line` is the row number that Excel shows; `field` is null for the whole row or file. */
export type RosterFault = {
  line: number
  field: RosterField | null
  cause: RosterCause
  params?: Record<string, string | number>
}

export type RosterCause =
  | 'columnMissing'
  | 'noRows'
  | 'tooManyRows'
  | 'formula'
  | 'required'
  | 'tooLong'
  | 'username'
  | 'usernameTaken'
  | 'usernameTwice'
  | 'roleUnknown'
  | 'unitUnknown'
  | 'unitAmbiguous'
  | 'roleLevel'
  | 'departmentRequired'
  | 'departmentUnknown'
  | 'departmentForeign'
  | 'sameTwice'
  | 'existsAlready'

export type RosterPlan = { accounts: PlannedAccount[]; faults: RosterFault[]; ignoredColumns: string[] }

/** The passwords of one township or of the county, to be handed out once. */
export type PasswordSlip = {
  placeName: string
  people: { name: string; username: string; password: string; role: Role; unitName: string }[]
}
