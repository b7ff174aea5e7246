/** One open session of the viewer's own account. */
export type SessionRow = {
  id: string
  createdAt: Date
  lastSeenAt: Date
  ip: string | null
  userAgent: string | null
}
