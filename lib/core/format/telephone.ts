/** 138****1234; a land line keeps its last two digits. */
export function maskTelephone(telephone: string | null): string | null {
  if (!telephone) return null
  const digits = telephone.replace(/\D/g, '')
  if (digits.length === 11 && digits.startsWith('1')) return `${digits.slice(0, 3)}****${digits.slice(7)}`
  return `****${digits.slice(-2)}`
}
