import { getTranslations } from 'next-intl/server'
import { RequestPdfButton } from '@/components/briefings/request-pdf-button'
import { ButtonLink } from '@/components/ui/button-link'
import type { BriefingDetail } from '@/lib/briefings/types'

/** The three files of a paper; the PDF of a draft is made in the background. */
export async function DownloadLinks({ briefing }: { briefing: Pick<BriefingDetail, 'id' | 'approval'> }) {
  const t = await getTranslations('briefings.download')
  const { id, approval } = briefing
  const link = (format: 'docx' | 'xlsx' | 'pdf') => (
    <ButtonLink href={`/api/briefings/${id}/${format}`} download>
      {t(format)}
    </ButtonLink>
  )
  return (
    <>
      {link('docx')}
      {link('xlsx')}
      {approval ? (
        link('pdf')
      ) : (
        <RequestPdfButton briefingId={id} label={t('makePdf')} doneMessage={t('requested')} />
      )}
    </>
  )
}
