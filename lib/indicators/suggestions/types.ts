/** One suggestion; the person who wrote it is nobody's business. */
export type SuggestionRow = {
  id: string
  version: number
  unitName: string
  /** The indicator that it is about; null for the form as a whole. */
  about: { code: string; name: string } | null
  text: string
  createdAt: Date
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
  canAnswer: boolean
}

export type SuggestionSaved = { id: string; version: number }
