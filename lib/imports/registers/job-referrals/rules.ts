import { referralFaults } from '@/lib/groups/referrals/rules'
import { dailyRegister } from '@/lib/imports/registers/daily/rules'

/** 就业帮扶: known by its day within its center. */
export const referralRegister = dailyRegister({
  key: 'job-referrals',
  title: 'imports.register.job-referrals',
  table: 'JobReferral',
  counts: [
    {
      key: 'informed',
      label: 'groups.column.informed',
      note: 'groups.imports.informedNote',
      headings: ['获岗位信息', '新增获岗位信息', '获岗位信息人数', 'informed'],
    },
    {
      key: 'employed',
      label: 'groups.column.employed',
      note: 'groups.imports.employedNote',
      headings: ['成功就业', '新增成功就业', '就业人数', 'employed'],
    },
  ],
  faults: referralFaults,
})
