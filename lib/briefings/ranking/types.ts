/** A center in the table of all active centers; `rank` is null for the unreported, and for all where nothing is ranked. */
export type RankedCenter = {
  centerId: string
  code: string
  name: string
  townshipName: string | null
  isReported: boolean
  visits: number | null
  events: number | null
  people: number | null
  rank: number | null
}
