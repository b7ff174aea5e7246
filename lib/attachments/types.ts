/** A file of a record as a person sees it. */
export type AttachmentRow = {
  id: string
  fileName: string
  mediaType: string
  bytes: number
  /** Pixels; null for a document. */
  width: number | null
  height: number | null
  createdBy: string
  createdAt: Date
}

/** The files of one record, newest first, and whether the viewer may add to and remove from them. */
export type AttachmentList = { rows: AttachmentRow[]; can: { write: boolean } }

/** What a download answers with. */
export type AttachmentFile = { bytes: Uint8Array; mediaType: string; fileName: string }
