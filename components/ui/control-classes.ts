/** The looks of a box that takes text. 16 px, so that phones do not zoom when it takes the focus. */
export const controlClasses =
  'block w-full min-w-0 min-h-10 rounded-md border border-field bg-surface px-3 py-1.5 text-body text-ink placeholder:text-faint transition-colors duration-150 hover:border-soft focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent disabled:cursor-not-allowed disabled:border-line-strong disabled:bg-grey-soft disabled:text-soft [&[readonly]]:bg-sunken aria-invalid:border-red max-sm:min-h-11'
