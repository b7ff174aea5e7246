/** The looks of a row of tabs, shared by tabs on the page and tabs in the address. */
export const tabListClasses = 'flex gap-x-6 overflow-x-auto border-b border-line'

export const tabClasses =
  '-mb-px inline-flex min-h-11 shrink-0 items-center gap-1.5 border-b-2 border-transparent text-body whitespace-nowrap text-soft hover:text-ink focus-visible:-outline-offset-2 data-[state=active]:border-ink data-[state=active]:font-semibold data-[state=active]:text-ink'
