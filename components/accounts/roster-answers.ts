/** What the server answers to a workbook that was checked; every text is ready to be read. */
export type RosterCheck = {
  rows: { line: number; name: string; username: string; role: string; unit: string }[]
  faults: { line: number; column: string; cause: string }[]
  guarded: number
  ignored: string
  fingerprint: string
}

/** What it answers to a workbook whose accounts were made: the passwords, this once. */
export type RosterResult = {
  created: number
  requested: number
  slips: {
    placeName: string
    people: { name: string; username: string; password: string; role: string; unitName: string }[]
  }[]
  /** The same as a workbook, in base64. */
  workbook: string
  fileName: string
}

export type RosterAnswer<T> = { data?: T; error?: { message: string } }
