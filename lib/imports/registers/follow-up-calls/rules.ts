import { callFaults } from '@/lib/groups/follow-up-calls/rules'
import { dailyRegister } from '@/lib/imports/registers/daily/rules'

/** 满意度回访: known by its day within its center. */
export const callRegister = dailyRegister({
  key: 'follow-up-calls',
  title: 'imports.register.follow-up-calls',
  table: 'FollowUpCall',
  counts: [
    {
      key: 'calls',
      label: 'groups.column.calls',
      note: 'groups.imports.callsNote',
      headings: ['回访', '回访次数', '次数', 'calls'],
    },
    {
      key: 'satisfied',
      label: 'groups.column.satisfied',
      note: 'groups.imports.satisfiedNote',
      headings: ['满意', '满意次数', 'satisfied'],
    },
  ],
  faults: callFaults,
})
