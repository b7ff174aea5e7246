/** The largest file of a sign-up list. */
export const MAX_SIGN_UP_BYTES = 2 * 1024 * 1024
