import { getTranslations } from 'next-intl/server'
import { DocumentBlock } from '@/components/briefings/document-block'
import type { BoundFigure } from '@/lib/briefings/figures/types'
import type { Annex } from '@/lib/documents/model'

type PaperAnnexProps = { annex: Annex; number: number; figures: Record<string, BoundFigure> }

/** One annex below the paper, under its label and title. */
export async function PaperAnnex({ annex, number, figures }: PaperAnnexProps) {
  const t = await getTranslations('briefings.paper')
  const blocks = annex.blocks.map((block, index) => ({ key: `block-${index}`, block }))
  return (
    <section className="mt-8 grid gap-2">
      <h3 className="font-semibold">{t('annex', { number })}</h3>
      <p className="text-center text-section font-semibold">{annex.title}</p>
      {blocks.map(({ key, block }) => (
        <DocumentBlock
          key={key}
          block={block}
          figures={figures}
          caption={t('tableCaption', { number, title: annex.title })}
        />
      ))}
    </section>
  )
}
