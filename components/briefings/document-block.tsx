import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AnnexTable } from '@/components/briefings/annex-table'
import { PaperChart } from '@/components/briefings/paper-chart'
import { PaperRun } from '@/components/briefings/paper-run'
import type { BoundFigure } from '@/lib/briefings/figures/types'
import type { Block } from '@/lib/documents/model'

type DocumentBlockProps = {
  block: Block
  figures: Record<string, BoundFigure>
  /** Caption of a table that brings none. */
  caption?: string
  /** What stands behind a sentence: its mark and its buttons. */
  tools?: ReactNode
}

/** A heading, sentence, table or chart of a paper, its figures with their definitions behind them. */
export async function DocumentBlock({ block, figures, caption, tools }: DocumentBlockProps) {
  const t = await getTranslations('briefings.paper')
  if (block.kind === 'heading') {
    const isFirst = block.level === 1
    const Heading = isFirst ? 'h3' : 'h4'
    return (
      <Heading className={isFirst ? 'mt-3 indent-[2em] font-semibold' : 'indent-[2em] font-medium'}>
        {block.number}
        {block.text}
      </Heading>
    )
  }
  if (block.kind === 'table')
    return (
      <AnnexTable table={block} caption={block.caption ?? caption ?? t('inlineTable')} figures={figures} />
    )
  if (block.kind === 'chart') return <PaperChart chart={block} />
  // Runs have no identity but their place, which does not change while the page stands.
  const runs = block.runs.map((run, index) => ({ key: `run-${index}`, run }))
  return (
    <p className="indent-[2em] break-words">
      {runs.map(({ key, run }) => (
        <PaperRun key={key} run={run} figures={figures} />
      ))}
      {tools}
    </p>
  )
}
