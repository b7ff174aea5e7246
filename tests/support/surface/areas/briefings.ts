import type { Ids } from '@/tests/support/surface/ids'
import {
  type ActionSurface,
  one,
  type PageSurface,
  page,
  type RouteSurface,
  record,
} from '@/tests/support/surface/kinds'

const DAY = '2025-06-30'
const at = (id: string) => ({ id, version: 1 })
const meeting = { name: '越权测试会议', day: DAY, cutOff: DAY, attendingUnits: '', reportingUnits: '' }

export const pages: Record<string, PageSurface> = {
  '(app)/briefings/new': page('briefing:write', (ids) => `/briefings/new?unitId=${ids.township}`),
  '(app)/briefings/[id]': record('briefing:export', (ids) => `/briefings/${ids.briefing}`),
  '(app)/meetings': page('briefing:export', () => '/meetings'),
  '(app)/meetings/new': page('meeting:write', () => '/meetings/new'),
  '(app)/meetings/[id]': record('briefing:export', (ids) => `/meetings/${ids.meeting}`),
  '(app)/meetings/[id]/edit': record('meeting:write', (ids) => `/meetings/${ids.meeting}/edit`),
  '(app)/downloads': page('briefing:export', () => '/downloads'),
}

export const routes: Record<string, RouteSurface> = {
  'GET briefings/[id]/[format]': one('briefing:export', (ids) => `/api/briefings/${ids.briefing}/docx`),
  'GET downloads/[id]': one('briefing:export', (ids) => `/api/downloads/${ids.download}`),
}

export const actions: Record<string, ActionSurface> = {
  createBriefingAction: {
    permission: 'briefing:write',
    input: (ids: Ids) => ({ kind: 'CIRCULAR', unitId: ids.township, cutOff: DAY }),
  },
  renameBriefingAction: {
    permission: 'briefing:write',
    input: (ids: Ids) => ({ ...at(ids.briefing), title: '越权测试' }),
  },
  editSentenceAction: {
    permission: 'briefing:write',
    input: (ids: Ids) => ({ ...at(ids.briefing), key: 'opening', text: '越权测试' }),
  },
  restoreSentenceAction: {
    permission: 'briefing:write',
    input: (ids: Ids) => ({ ...at(ids.briefing), key: 'opening' }),
  },
  chooseExamplesAction: {
    permission: 'briefing:write',
    input: (ids: Ids) => ({ ...at(ids.briefing), MODEL: ids.center }),
  },
  finalizeBriefingAction: { permission: 'briefing:finalize', input: (ids: Ids) => at(ids.briefing) },
  voidBriefingAction: {
    permission: 'briefing:finalize',
    input: (ids: Ids) => ({ ...at(ids.briefing), reason: '越权测试' }),
  },
  createMeetingAction: 'own',
  changeMeetingAction: {
    permission: 'meeting:write',
    input: (ids: Ids) => ({ ...at(ids.meeting), ...meeting }),
  },
  makeMeetingPapersAction: { permission: 'meeting:write', input: (ids: Ids) => at(ids.meeting) },
  requestPaperAction: {
    permission: 'briefing:export',
    input: (ids: Ids) => ({ briefingId: ids.briefing }),
  },
  requestMeetingSetAction: {
    permission: 'briefing:export',
    input: (ids: Ids) => ({ meetingId: ids.meeting }),
  },
  cancelDownloadAction: { permission: 'briefing:export', input: (ids: Ids) => ({ id: ids.download }) },
  retryDownloadAction: { permission: 'briefing:export', input: (ids: Ids) => ({ id: ids.download }) },
}
