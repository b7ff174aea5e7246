import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

/** The house's own type sizes, which the merger would otherwise take for colours. */
const merge = extendTailwindMerge({
  extend: {
    classGroups: { 'font-size': [{ text: ['small', 'table', 'body', 'section', 'title', 'figure'] }] },
  },
})

/** Joins class names; of two that set the same property the later one wins. */
export function cn(...values: ClassValue[]): string {
  return merge(clsx(values))
}
