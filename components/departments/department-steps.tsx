'use client'
import { RecordSteps, type RecordStepsProps } from '@/components/registers/record-steps'
import { closeDepartmentAction, reopenDepartmentAction } from '@/lib/departments/actions'

/** What the viewer may do with a department. */
export function DepartmentSteps(props: RecordStepsProps) {
  return (
    <RecordSteps
      {...props}
      path="/departments"
      close={(record, closedOn) => closeDepartmentAction({ ...record, closedOn })}
      reopen={reopenDepartmentAction}
    />
  )
}
