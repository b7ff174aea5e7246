const plain = (value: unknown) =>
  String(value ?? '')
    .normalize('NFKC')
    .replaceAll(',', '')
    .trim()

/** A whole number as it is being typed, or null while it cannot be read. */
export function typedCount(value: unknown): number | null {
  const text = plain(value)
  return /^\d{1,5}$/.test(text) ? Number(text) : null
}

/** Hours as they are being typed, as text, or null while they cannot be read. */
export function typedHours(value: unknown): string | null {
  const text = plain(value)
  return /^\d{1,5}(\.\d{1,2})?$/.test(text) ? text : null
}
