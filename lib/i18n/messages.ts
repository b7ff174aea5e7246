import activities from '@/lib/i18n/messages/zh-CN/activities.json'
import attachments from '@/lib/i18n/messages/zh-CN/attachments.json'
import audit from '@/lib/i18n/messages/zh-CN/audit.json'
import auth from '@/lib/i18n/messages/zh-CN/auth.json'
import balances from '@/lib/i18n/messages/zh-CN/balances.json'
import boards from '@/lib/i18n/messages/zh-CN/boards.json'
import briefings from '@/lib/i18n/messages/zh-CN/briefings.json'
import centers from '@/lib/i18n/messages/zh-CN/centers.json'
import corrections from '@/lib/i18n/messages/zh-CN/corrections.json'
import departments from '@/lib/i18n/messages/zh-CN/departments.json'
import domain from '@/lib/i18n/messages/zh-CN/domain.json'
import donations from '@/lib/i18n/messages/zh-CN/donations.json'
import downloads from '@/lib/i18n/messages/zh-CN/downloads.json'
import errors from '@/lib/i18n/messages/zh-CN/errors.json'
import groups from '@/lib/i18n/messages/zh-CN/groups.json'
import imports from '@/lib/i18n/messages/zh-CN/imports.json'
import indicators from '@/lib/i18n/messages/zh-CN/indicators.json'
import items from '@/lib/i18n/messages/zh-CN/items.json'
import map from '@/lib/i18n/messages/zh-CN/map.json'
import meetings from '@/lib/i18n/messages/zh-CN/meetings.json'
import modules from '@/lib/i18n/messages/zh-CN/modules.json'
import org from '@/lib/i18n/messages/zh-CN/org.json'
import partners from '@/lib/i18n/messages/zh-CN/partners.json'
import progress from '@/lib/i18n/messages/zh-CN/progress.json'
import proposals from '@/lib/i18n/messages/zh-CN/proposals.json'
import queries from '@/lib/i18n/messages/zh-CN/queries.json'
import reportStatus from '@/lib/i18n/messages/zh-CN/report-status.json'
import reports from '@/lib/i18n/messages/zh-CN/reports.json'
import review from '@/lib/i18n/messages/zh-CN/review.json'
import screen from '@/lib/i18n/messages/zh-CN/screen.json'
import search from '@/lib/i18n/messages/zh-CN/search.json'
import series from '@/lib/i18n/messages/zh-CN/series.json'
import settings from '@/lib/i18n/messages/zh-CN/settings.json'
import shell from '@/lib/i18n/messages/zh-CN/shell.json'
import staff from '@/lib/i18n/messages/zh-CN/staff.json'
import targets from '@/lib/i18n/messages/zh-CN/targets.json'
import ui from '@/lib/i18n/messages/zh-CN/ui.json'
import users from '@/lib/i18n/messages/zh-CN/users.json'
import visits from '@/lib/i18n/messages/zh-CN/visits.json'
import windows from '@/lib/i18n/messages/zh-CN/windows.json'
import workbench from '@/lib/i18n/messages/zh-CN/workbench.json'
import zoneTypes from '@/lib/i18n/messages/zh-CN/zone-types.json'
import zones from '@/lib/i18n/messages/zh-CN/zones.json'
import { validation } from '@/lib/i18n/validation'

/** Every word of the interface in Simplified Chinese; a second language is a second object of this shape. */
export const zhCN = {
  org,
  groups,
  corrections,
  balances,
  indicators,
  'report-status': reportStatus,
  targets,
  queries,
  screen,
  meetings,
  downloads,
  map,
  series,
  activities,
  attachments,
  audit,
  auth,
  boards,
  briefings,
  centers,
  departments,
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
  validation,
  visits,
  windows,
  workbench,
  zones,
  'zone-types': zoneTypes,
}

export type Messages = typeof zhCN
