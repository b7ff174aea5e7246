import { type ClassValue, clsx } from 'clsx'

/**
 * Joins class names. None of them may contradict another: what a component draws and its users may change stands in the
 * style sheet under a name of its own (app/control.css), where every utility class comes after it.
 */
export function cn(...values: ClassValue[]): string {
  return clsx(values)
}
