'use client'
import { RecordSteps, type RecordStepsProps } from '@/components/registers/record-steps'
import { closePartnerAction, reopenPartnerAction } from '@/lib/partners/actions'

/** What the viewer may do with a partner. */
export function PartnerSteps(props: RecordStepsProps) {
  return (
    <RecordSteps
      {...props}
      path="/partners"
      close={(record, leftOn) => closePartnerAction({ ...record, leftOn })}
      reopen={reopenPartnerAction}
    />
  )
}
