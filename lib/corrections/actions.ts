'use server'
import { defineAction } from '@/lib/auth/action'
import {
  approveCorrection,
  passOnCorrection,
  refuseCorrection,
  requestCorrection,
  withdrawCorrection,
} from '@/lib/corrections/mutations'
import { settleRecords } from '@/lib/corrections/records/mutations'
import {
  correctionStep,
  decideCorrectionInput,
  refuseCorrectionInput,
  requestCorrectionInput,
} from '@/lib/corrections/schema'

const revalidate = ({ id }: { id: string }) => ['/corrections', `/corrections/${id}`, '/reports', '/review']

export const requestCorrectionAction = defineAction(
  'requestCorrection',
  requestCorrectionInput,
  requestCorrection,
  { revalidate },
)
export const passOnCorrectionAction = defineAction('passOnCorrection', correctionStep, passOnCorrection, {
  revalidate,
})
export const approveCorrectionAction = defineAction(
  'approveCorrection',
  decideCorrectionInput,
  approveCorrection,
  { revalidate },
)
export const refuseCorrectionAction = defineAction(
  'refuseCorrection',
  refuseCorrectionInput,
  refuseCorrection,
  {
    revalidate,
  },
)
export const withdrawCorrectionAction = defineAction(
  'withdrawCorrection',
  correctionStep,
  withdrawCorrection,
  {
    revalidate,
  },
)
export const settleRecordsAction = defineAction('settleRecords', correctionStep, settleRecords, {
  revalidate,
})
