/** The looks of what floats beside its trigger: menus, popovers, tooltips. */
export const floatingClasses =
  'z-50 rounded-md border border-line-strong bg-surface text-table text-ink shadow-float outline-none data-[state=closed]:animate-leave data-[state=open]:animate-appear'

/** The veil behind a dialog or drawer. */
export const veilClasses =
  'fixed inset-0 z-50 bg-[#24211e99] data-[state=closed]:animate-leave data-[state=open]:animate-appear'
