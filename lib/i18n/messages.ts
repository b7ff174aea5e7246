import activities from '@/lib/i18n/messages/zh-CN/activities.json'
import attachments from '@/lib/i18n/messages/zh-CN/attachments.json'
import audit from '@/lib/i18n/messages/zh-CN/audit.json'
import auth from '@/lib/i18n/messages/zh-CN/auth.json'
import briefings from '@/lib/i18n/messages/zh-CN/briefings.json'
import centers from '@/lib/i18n/messages/zh-CN/centers.json'
import domain from '@/lib/i18n/messages/zh-CN/domain.json'
import donations from '@/lib/i18n/messages/zh-CN/donations.json'
import errors from '@/lib/i18n/messages/zh-CN/errors.json'
import imports from '@/lib/i18n/messages/zh-CN/imports.json'
import items from '@/lib/i18n/messages/zh-CN/items.json'
import modules from '@/lib/i18n/messages/zh-CN/modules.json'
import partners from '@/lib/i18n/messages/zh-CN/partners.json'
import progress from '@/lib/i18n/messages/zh-CN/progress.json'
import proposals from '@/lib/i18n/messages/zh-CN/proposals.json'
import reports from '@/lib/i18n/messages/zh-CN/reports.json'
import review from '@/lib/i18n/messages/zh-CN/review.json'
import search from '@/lib/i18n/messages/zh-CN/search.json'
import settings from '@/lib/i18n/messages/zh-CN/settings.json'
import shell from '@/lib/i18n/messages/zh-CN/shell.json'
import staff from '@/lib/i18n/messages/zh-CN/staff.json'
import ui from '@/lib/i18n/messages/zh-CN/ui.json'
import users from '@/lib/i18n/messages/zh-CN/users.json'
import validation from '@/lib/i18n/messages/zh-CN/validation.json'
import validationAccounts from '@/lib/i18n/messages/zh-CN/validation-accounts.json'
import validationActivities from '@/lib/i18n/messages/zh-CN/validation-activities.json'
import validationCenters from '@/lib/i18n/messages/zh-CN/validation-centers.json'
import validationImports from '@/lib/i18n/messages/zh-CN/validation-imports.json'
import validationPeople from '@/lib/i18n/messages/zh-CN/validation-people.json'
import validationReports from '@/lib/i18n/messages/zh-CN/validation-reports.json'
import validationServices from '@/lib/i18n/messages/zh-CN/validation-services.json'
import validationSettings from '@/lib/i18n/messages/zh-CN/validation-settings.json'
import visits from '@/lib/i18n/messages/zh-CN/visits.json'
import windows from '@/lib/i18n/messages/zh-CN/windows.json'
import workbench from '@/lib/i18n/messages/zh-CN/workbench.json'
import zoneTypes from '@/lib/i18n/messages/zh-CN/zone-types.json'
import zones from '@/lib/i18n/messages/zh-CN/zones.json'

/** Every word of the interface in Simplified Chinese; a second language is a second object of this shape. */
export const zhCN = {
  activities,
  attachments,
  audit,
  auth,
  briefings,
  centers,
  domain,
  donations,
  errors,
  imports,
  items,
  modules,
  partners,
  progress,
  proposals,
  reports,
  review,
  search,
  settings,
  shell,
  staff,
  ui,
  users,
  validation: {
    ...validation,
    accounts: validationAccounts,
    activities: validationActivities,
    centers: validationCenters,
    imports: validationImports,
    people: validationPeople,
    reports: validationReports,
    services: validationServices,
    settings: validationSettings,
  },
  visits,
  windows,
  workbench,
  zones,
  'zone-types': zoneTypes,
}

export type Messages = typeof zhCN
