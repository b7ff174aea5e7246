/** The colour of a sign in the matrix and its legend. */
export const TONE_TEXT = {
  green: 'text-green',
  amber: 'text-amber',
  red: 'text-red',
  grey: 'text-grey',
  info: 'text-info',
} as const
