import type { Book } from '@/lib/briefings/figures/types'
import type { KindDraft } from '@/lib/briefings/kinds/types'
import { partsOfSections } from '@/lib/briefings/outlines/rules'
import { PROFILE_SECTIONS } from '@/lib/briefings/outlines/speech/rules'
import { problemParts } from '@/lib/briefings/problems/rules'
import { standingAnnex } from '@/lib/briefings/tables/view'
import type { PaperData } from '@/lib/briefings/types'
import { formatDate } from '@/lib/core/format/date'

/** 基本情况一览 of one township or community, with the table of its centers. */
export function unitProfileDraft(data: PaperData, book: Book): KindDraft {
  const { scope, progress } = data
  return {
    subtitle: `数据截至${formatDate(scope.cutOff)}`,
    parts: [...partsOfSections(PROFILE_SECTIONS, book.figures), ...problemParts(book, progress)],
    annexes: [standingAnnex(progress)],
    figures: book.figures,
  }
}
