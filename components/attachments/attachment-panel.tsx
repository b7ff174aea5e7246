import { FileText } from 'lucide-react'
import Image from 'next/image'
import { getTranslations } from 'next-intl/server'
import { AttachmentUploader } from '@/components/attachments/attachment-uploader'
import { formatBytes } from '@/components/attachments/format-bytes'
import { RemoveAttachmentButton } from '@/components/attachments/remove-attachment-button'
import { EmptyState } from '@/components/feedback/empty-state'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { isPicture } from '@/lib/attachments/rules'
import { type AttachmentTargetInput, MAX_FILE_BYTES } from '@/lib/attachments/schema'
import type { AttachmentList, AttachmentRow } from '@/lib/attachments/types'
import { formatInstant } from '@/lib/core/format/date'

type AttachmentPanelProps = { target: AttachmentTargetInput; attachments: AttachmentList }

/** The files of a record as a grid, and for those who keep the record the ways to add and remove. */
export async function AttachmentPanel({ target, attachments: { rows, can } }: AttachmentPanelProps) {
  const t = await getTranslations('attachments')
  return (
    <Section title={t('title')} description={t('count', { count: rows.length })} id="attachments">
      <Card>
        {rows.length === 0 && (
          <EmptyState title={t('empty')} description={t(can.write ? 'emptyHint' : 'emptyReadOnly')} />
        )}
        {rows.length > 0 && (
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-4">
            {rows.map((row) => (
              <li key={row.id} className="flex min-w-0 flex-col gap-1">
                <Preview row={row} open={t('open', { name: row.fileName })} document={t('document')} />
                <p className="truncate text-table font-medium" title={row.fileName}>
                  {row.fileName}
                </p>
                <p className="text-small text-soft">
                  {formatBytes(row.bytes)} ·{' '}
                  {t('by', { name: row.createdBy, at: formatInstant(row.createdAt) })}
                </p>
                <div className="mt-auto flex flex-wrap gap-2">
                  <ButtonLink
                    href={`/api/attachments/${row.id}`}
                    download
                    size="sm"
                    variant="link"
                    aria-label={t('downloadName', { name: row.fileName })}
                  >
                    {t('download')}
                  </ButtonLink>
                  {can.write && (
                    <RemoveAttachmentButton
                      id={row.id}
                      words={{
                        label: t('remove'),
                        title: t('removeTitle', { name: row.fileName }),
                        description: t('removeHint'),
                        done: t('removed'),
                      }}
                    />
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
        {can.write && <AttachmentUploader target={target} maxBytes={MAX_FILE_BYTES} words={uploadWords(t)} />}
      </Card>
    </Section>
  )
}

function Preview({ row, open, document }: { row: AttachmentRow; open: string; document: string }) {
  const box =
    'flex h-32 w-full items-center justify-center overflow-hidden rounded-md border border-line bg-sunken'
  if (!isPicture(row.mediaType))
    return (
      <div className={`${box} flex-col gap-1 text-soft`}>
        <FileText aria-hidden className="size-8" />
        <span className="text-small">{document}</span>
      </div>
    )
  const source = `/api/attachments/${row.id}`
  const size = { width: row.width ?? 1, height: row.height ?? 1 }
  return (
    <Dialog
      title={row.fileName}
      size="lg"
      trigger={
        <button type="button" aria-label={open} className={`${box} cursor-zoom-in`}>
          <Image
            {...size}
            src={`${source}?size=thumb`}
            alt={row.fileName}
            unoptimized
            loading="lazy"
            className="size-full object-cover"
          />
        </button>
      }
    >
      <Image
        {...size}
        src={source}
        alt={row.fileName}
        unoptimized
        className="h-auto max-h-[70vh] w-full object-contain"
      />
    </Dialog>
  )
}

type Words = Parameters<typeof AttachmentUploader>[0]['words']

function uploadWords(t: Awaited<ReturnType<typeof getTranslations<'attachments'>>>): Words {
  return {
    add: t('add'),
    help: t('help'),
    waiting: t('waiting'),
    processing: t('processing'),
    network: t('network'),
    tooLarge: t('fault.tooLarge'),
    done: t.raw('done'),
    dismiss: t.raw('dismiss'),
    uploading: t.raw('uploading'),
  }
}
