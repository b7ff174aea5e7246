/** What an action answers: the data, or words for the person and the fields at fault (path → words). */
export type ActionResult<T> =
  | { ok: true; data: T }
  | { ok: false; code: string; message: string; fields?: Record<string, string>; requestId?: string }
