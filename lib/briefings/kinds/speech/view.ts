import type { Book } from '@/lib/briefings/figures/types'
import type { KindDraft } from '@/lib/briefings/kinds/types'
import { partsOfSections } from '@/lib/briefings/outlines/rules'
import { SPEECH_SECTIONS } from '@/lib/briefings/outlines/speech/rules'
import type { PaperData } from '@/lib/briefings/types'
import { formatDate } from '@/lib/core/format/date'

/** 讲话参考数据: the data paragraphs of a speech. */
export function speechDraft(data: PaperData, book: Book): KindDraft {
  const { scope } = data
  return {
    subtitle: `数据截至${formatDate(scope.cutOff)}`,
    parts: partsOfSections(SPEECH_SECTIONS, book.figures),
    annexes: [],
    figures: book.figures,
  }
}
