'use client'
import { RecordSteps, type RecordStepsProps } from '@/components/registers/record-steps'
import { closeStaffAction, reopenStaffAction } from '@/lib/staff/actions'

/** What the viewer may do with a member of staff. */
export function StaffSteps(props: RecordStepsProps) {
  return (
    <RecordSteps
      {...props}
      path="/staff"
      close={(record, leftOn) => closeStaffAction({ ...record, leftOn })}
      reopen={reopenStaffAction}
    />
  )
}
