/** A token of the display screen as the county's list shows it. */
export type ScreenTokenRow = {
  id: string
  name: string
  createdAt: Date
  createdBy: string
  lastUsedAt: Date | null
  revokedAt: Date | null
}

/** A new token, told this once. */
export type GrantedToken = { id: string; token: string }
