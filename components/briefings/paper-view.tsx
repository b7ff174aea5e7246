import { getTranslations } from 'next-intl/server'
import { DocumentBlock } from '@/components/briefings/document-block'
import { PaperAnnex } from '@/components/briefings/paper-annex'
import { SentenceTools } from '@/components/briefings/sentence-tools'
import { Card } from '@/components/ui/card'
import type { BriefingDetail } from '@/lib/briefings/types'
import { formatDate } from '@/lib/core/format/date'

/** The paper as it will be printed: the same content as the files, laid out for the screen. */
export async function PaperView({ briefing }: { briefing: BriefingDetail }) {
  const t = await getTranslations('briefings.paper')
  const { id, version, document, figures, paper, can } = briefing
  // Blocks have no identity but their place; the parts of a live paper stand at the same places.
  const blocks = document.blocks.map((block, index) => ({
    key: `block-${index}`,
    block,
    part: paper?.parts[index],
  }))
  return (
    <Card title={t('title')} description={t('description')}>
      <article className="mx-auto grid max-w-[46rem] gap-2 text-body leading-loose">
        <h2 className="mb-2 text-center text-title font-semibold">{document.title}</h2>
        {document.subtitle?.split('\n').map((line) => (
          <p key={line} className="text-center">
            {line}
          </p>
        ))}
        {document.addressee && <p>{t('addressee', { name: document.addressee })}</p>}
        {blocks.map(({ key, block, part }) => (
          <DocumentBlock
            key={key}
            block={block}
            figures={figures}
            tools={
              part?.kind === 'sentence' && (
                <SentenceTools
                  id={id}
                  version={version}
                  sentence={part}
                  figures={figures}
                  canEdit={can.edit}
                />
              )
            }
          />
        ))}
        {document.annexes.length > 0 && (
          <div className="indent-[2em]">
            <p>{t('annexList')}</p>
            {document.annexes.map((annex, index) => (
              <p key={annex.title}>{`${index + 1}. ${annex.title}`}</p>
            ))}
          </div>
        )}
        {document.signature && (
          <div className="mt-4 text-right">
            <p>{document.signature}</p>
            <p>{formatDate(document.date)}</p>
          </div>
        )}
      </article>
      {document.annexes.map((annex, index) => (
        <PaperAnnex key={annex.title} annex={annex} number={index + 1} figures={figures} />
      ))}
    </Card>
  )
}
