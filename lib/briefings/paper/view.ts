import type { Paper } from '@/lib/briefings/paper/types'
import { runsOf } from '@/lib/briefings/sentences/rules'
import { type Block, type DocumentModel, numberHeadings } from '@/lib/documents/model'
import type { BriefingState } from '@/prisma/generated/enums'

const STATE_WORDS: Record<BriefingState, string> = { DRAFT: '（征求意见稿）', FINAL: '', VOID: '（作废）' }

/** The paper as the document that screen, Word and PDF are all made of; a draft says so under its title. */
export function documentOf(
  paper: Paper,
  state: BriefingState,
  properties: DocumentModel['properties'],
): DocumentModel {
  const blocks = paper.parts.map((part): Block => {
    if (part.kind !== 'sentence') return part
    return { kind: 'paragraph', runs: runsOf(part.template, paper.figures) }
  })
  const subtitle = [STATE_WORDS[state], paper.subtitle].filter((line) => line).join('\n')
  return {
    title: paper.title,
    ...(subtitle ? { subtitle } : {}),
    ...(paper.addressee ? { addressee: paper.addressee } : {}),
    blocks: numberHeadings(blocks),
    annexes: paper.annexes,
    ...(paper.signature ? { signature: paper.signature } : {}),
    ...(paper.date ? { date: paper.date } : {}),
    properties,
  }
}
