/** Types of front.mjs, which has to stay plain JavaScript. */
export function policyOf(pathname: string, nonce: string): string | null
export function signInAddress(address: string, cookies: string | undefined): string | null
