import { getTranslations } from 'next-intl/server'
import { AnnexTable } from '@/components/briefings/annex-table'
import { DocumentBlock } from '@/components/briefings/document-block'
import { Card } from '@/components/ui/card'
import { formatDate } from '@/lib/core/format/date'
import type { DocumentModel } from '@/lib/documents/model'

/** The document as it will be printed: the same content, laid out for the screen. */
export async function CircularPreview({ document }: { document: DocumentModel }) {
  const t = await getTranslations('briefings')
  return (
    <Card title={t('preview')} description={t('previewNote')}>
      <article className="mx-auto grid max-w-[46rem] gap-2 text-body leading-loose">
        <h2 className="mb-4 text-center text-title font-semibold">{document.title}</h2>
        {document.addressee && <p>{t('addressee', { name: document.addressee })}</p>}
        {keyed(document.blocks).map(({ key, item }) => (
          <DocumentBlock key={key} block={item} />
        ))}
        <div className="indent-[2em]">
          <p>{t('annexList')}</p>
          {document.annexes.map((annex, index) => (
            <p key={annex.title}>{`${index + 1}.${annex.title}`}</p>
          ))}
        </div>
        <div className="mt-4 text-right">
          <p>{document.signature}</p>
          <p>{formatDate(document.date)}</p>
        </div>
      </article>
      {document.annexes.map((annex, index) => (
        <section key={annex.title} className="mt-8 grid gap-2">
          <h3 className="font-semibold">{t('annex', { number: index + 1 })}</h3>
          <p className="text-center text-section font-semibold">{annex.title}</p>
          {keyed(annex.blocks).map(({ key, item }) =>
            item.kind === 'table' ? (
              <AnnexTable
                key={key}
                table={item}
                caption={t('tableCaption', { number: index + 1, title: annex.title })}
              />
            ) : (
              <DocumentBlock key={key} block={item} />
            ),
          )}
        </section>
      ))}
    </Card>
  )
}

/** Blocks have no identity but their place, which does not change while the page stands. */
const keyed = <T,>(items: readonly T[]) => items.map((item, index) => ({ key: `block-${index}`, item }))
