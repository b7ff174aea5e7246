import { type Block, runOf } from '@/lib/documents/model'

/** A heading or a paragraph of a document. Tables stand in annexes and are drawn there. */
export function DocumentBlock({ block }: { block: Block }) {
  if (block.kind === 'heading')
    return (
      <h3 className={block.level === 1 ? 'mt-3 indent-[2em] font-semibold' : 'indent-[2em] font-medium'}>
        {block.number}
        {block.text}
      </h3>
    )
  if (block.kind === 'paragraph')
    return <p className="indent-[2em]">{block.runs.map((run) => runOf(run).text).join('')}</p>
  return null
}
