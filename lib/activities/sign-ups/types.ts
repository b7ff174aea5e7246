/** What a sign-up list has brought: counts alone, nobody's name. */
export type SignUpOutcome = {
  /** Rows that name a person. */
  persons: number
  /** Of them those that were not on any list of this activity before. */
  added: number
  /** Those that an earlier list had already. */
  known: number
  /** Rows that name somebody of the same list a second time. */
  doubles: number
  /** Numbers of the rows that name nobody, as the spreadsheet shows them. */
  unreadable: number[]
  /** Persons on all lists of the activity: what its 人次 may be proposed as. */
  total: number
}
