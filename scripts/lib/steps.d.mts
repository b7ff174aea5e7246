/** Types of steps.mjs, which has to stay plain JavaScript. */
export class OperatorError extends Error {}
export function seconds(since: number): string
export function step<T>(label: string, work: () => Promise<T> | T, noteOf?: (result: T) => string): Promise<T>
export function printError(error: unknown): void
