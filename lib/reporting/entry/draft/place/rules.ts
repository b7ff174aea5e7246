/** Begins the name of every draft that a browser keeps, of whomever. */
export const DRAFT_PREFIX = 'linli.draft.'

/** The place in a browser where the drafts of a person's month stand; another person on the same machine has another. */
export const draftKey = (userId: string, centerId: string, month: string) =>
  `${DRAFT_PREFIX}${userId}.${centerId}.${month}`
