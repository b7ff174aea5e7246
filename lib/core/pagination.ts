/** One page of a list. `total` counts the whole list under the same filter. */
export type Page<T> = { rows: T[]; total: number; page: number; perPage: number }

export const PAGE_SIZES = [20, 50, 100] as const
const LAST_PAGE = 100_000

/** Prisma's skip and take for a page that search parameters name. */
export function pageWindow(params: { page: number; perPage: number }): { skip: number; take: number } {
  return { skip: (params.page - 1) * params.perPage, take: params.perPage }
}

/** A page number from the address: whole, 1 to 100,000; anything else is page 1. */
export function parsePage(value: unknown): number {
  const page = Number(value)
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1
}

/** A page size from the address: one of the offered sizes; anything else is 20. */
export function parsePerPage(value: unknown): number {
  return PAGE_SIZES.find((size) => String(size) === String(value)) ?? PAGE_SIZES[0]
}
