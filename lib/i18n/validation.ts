import common from '@/lib/i18n/messages/zh-CN/validation.json'
import validationAccounts from '@/lib/i18n/messages/zh-CN/validation-accounts.json'
import validationActivities from '@/lib/i18n/messages/zh-CN/validation-activities.json'
import validationBriefings from '@/lib/i18n/messages/zh-CN/validation-briefings.json'
import validationCenters from '@/lib/i18n/messages/zh-CN/validation-centers.json'
import validationGroups from '@/lib/i18n/messages/zh-CN/validation-groups.json'
import validationImports from '@/lib/i18n/messages/zh-CN/validation-imports.json'
import validationOrg from '@/lib/i18n/messages/zh-CN/validation-org.json'
import validationPeople from '@/lib/i18n/messages/zh-CN/validation-people.json'
import validationProgress from '@/lib/i18n/messages/zh-CN/validation-progress.json'
import validationReporting from '@/lib/i18n/messages/zh-CN/validation-reporting.json'
import validationReports from '@/lib/i18n/messages/zh-CN/validation-reports.json'
import validationServices from '@/lib/i18n/messages/zh-CN/validation-services.json'
import validationSettings from '@/lib/i18n/messages/zh-CN/validation-settings.json'

/** What can be said against a value or a step; the browser loads it apart, since a page needs it only when something is wrong. */
export const validation = {
  ...common,
  accounts: validationAccounts,
  activities: validationActivities,
  centers: validationCenters,
  imports: validationImports,
  people: validationPeople,
  reports: validationReports,
  services: validationServices,
  settings: validationSettings,
  org: validationOrg,
  groups: validationGroups,
  reporting: validationReporting,
  progress: validationProgress,
  briefings: validationBriefings,
}
