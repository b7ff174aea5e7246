/** What the form needs only after somebody has begun: its first cell can be typed in before any of it is there. */
export const loadConflictDialog = () =>
  import('@/components/reporting/conflict-dialog').then((module) => module.ConflictDialog)
export const loadAlertDialog = () =>
  import('@/components/ui/alert-dialog').then((module) => module.AlertDialog)
export const loadWithdrawButton = () =>
  import('@/components/reporting/withdraw-button').then((module) => module.WithdrawButton)
export const loadExtensionQuestion = () =>
  import('@/components/reporting/extension-question').then((module) => module.ExtensionQuestion)
export const loadDefinitionCard = () =>
  import('@/components/reporting/definition-card').then((module) => module.DefinitionCard)

/** Fetches the dialogs of a form ahead, so that they open at once, and also where the network has gone meanwhile. */
export function fetchDialogs(): void {
  for (const load of [loadAlertDialog, loadConflictDialog]) load().catch(() => undefined)
}
