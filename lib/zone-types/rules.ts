/** A code that a county made: X and a serial. Every other code is built in, because indicators ask for it. */
const OWN_CODE = /^X(\d{3,6})$/

/** Whether a code is one that indicators may ask for. */
export function isBuiltIn(code: string): boolean {
  return !OWN_CODE.test(code)
}

/** The next code of a county: one more than its highest serial, so that a code is never given twice. */
export function nextTypeCode(codes: readonly string[]): string {
  const serials = codes.map((code) => Number(OWN_CODE.exec(code)?.[1] ?? 0))
  return `X${String(Math.max(0, ...serials) + 1).padStart(3, '0')}`
}
