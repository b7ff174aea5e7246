import { getMessages } from 'next-intl/server'
import { EditSentenceDialog } from '@/components/briefings/edit-sentence-dialog'
import { RestoreSentenceButton } from '@/components/briefings/restore-sentence-button'
import { Badge } from '@/components/ui/badge'
import type { BoundFigure } from '@/lib/briefings/figures/types'
import { slotsOf } from '@/lib/briefings/sentences/rules'
import type { PaperSentence } from '@/lib/briefings/sentences/types'

type SentenceToolsProps = {
  id: string
  version: number
  sentence: PaperSentence
  figures: Record<string, BoundFigure>
  canEdit: boolean
}

/** The mark of an edited sentence, and what its writer may do with it. */
export async function SentenceTools({ id, version, sentence, figures, canEdit }: SentenceToolsProps) {
  const { sentence: words } = (await getMessages()).briefings
  const { key, template, generated, isEdited } = sentence
  const slots = slotsOf(`${template}${generated}`).map((slot) => ({ slot, text: figures[slot]?.text ?? '' }))
  return (
    <span className="indent-0">
      {isEdited && <Badge tone="amber">{words.edited}</Badge>}
      {canEdit && (
        // A saved sentence is a new one to the dialog, so that it opens with what stands now.
        <EditSentenceDialog
          key={`${version}`}
          {...{ id, version, template, slots, words }}
          sentenceKey={key}
        />
      )}
      {canEdit && isEdited && <RestoreSentenceButton {...{ id, version, words }} sentenceKey={key} />}
    </span>
  )
}
