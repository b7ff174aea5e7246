import 'server-only'
import { listExampleOptions, proposeExamples } from '@/lib/briefings/examples/queries'
import { CONTENT_TYPES, renderPaperFile } from '@/lib/briefings/files/queries'
import { usualTitle } from '@/lib/briefings/kinds/rules'
import type { ExampleKey } from '@/lib/briefings/outlines/types'
import { EXAMPLE_KEYS } from '@/lib/briefings/outlines/types'
import type { Example, PaperEdits } from '@/lib/briefings/paper/types'
import { loadStored, resolvePaperScope } from '@/lib/briefings/papers/queries'
import { hasExamples, readEdits, sentenceFault } from '@/lib/briefings/papers/rules'
import { getBriefing } from '@/lib/briefings/queries'
import type {
  BriefingFileInput,
  ChooseExamplesInput,
  CreateBriefingInput,
  EditSentenceInput,
  RenameBriefingInput,
  RestoreSentenceInput,
} from '@/lib/briefings/schema'
import type { FileFormat, PaperFile, PaperScope } from '@/lib/briefings/types'
import { shanghaiDate, toDbDate } from '@/lib/core/calendar'
import { AppError } from '@/lib/core/errors'
import { type MutationContext, mutate } from '@/lib/core/mutate'
import type { JobOptions } from '@/lib/core/threads'
import { inTurn } from '@/lib/core/turns'
import { assertMay, countyIdOf, type Viewer } from '@/lib/core/viewer'
import { readStored } from '@/lib/files/store'
import type { Prisma } from '@/prisma/generated/client'

type Saved = { id: string; version: number }

/** A row of Briefing as it is inserted. */
export type NewPaper = {
  scope: PaperScope
  title: string
  meetingId: string | null
  examples: PaperEdits['examples']
}

/** The rows of new papers, each a draft. */
export function paperRows(
  viewer: Viewer,
  now: Date,
  papers: readonly NewPaper[],
): Prisma.BriefingCreateManyInput[] {
  return papers.map(({ scope, title, meetingId, examples }) => ({
    countyId: scope.countyId,
    meetingId,
    kind: scope.kind,
    unitId: scope.unitId,
    centerId: scope.centerId,
    title,
    cutOff: toDbDate(scope.cutOff),
    state: 'DRAFT',
    edits: { sentences: {}, examples },
    createdById: viewer.userId,
    createdBy: viewer.name,
    createdAt: now,
    updatedAt: now,
  }))
}

/**
 * A new draft of a kind, of a unit or center in reach, as of a day. Examples are proposed from the records and kept.
 * @throws AppError FORBIDDEN, NOT_FOUND (unit or center), RULE (kind not for the level; a day to come), INVALID_INPUT
 */
export async function createBriefing(viewer: Viewer, input: CreateBriefingInput): Promise<Saved> {
  assertMay(viewer, 'briefing:write')
  const scope = await resolvePaperScope(viewer, input, 'briefing:write')
  const examples = hasExamples(scope.kind) ? await proposeExamples(viewer, scope) : {}
  return mutate(viewer, 'briefing:write', async ({ tx, now }) => {
    if (scope.cutOff > shanghaiDate(now))
      throw new AppError('RULE', { fields: { cutOff: 'validation.briefings.futureCutOff' } })
    const title = input.title ?? usualTitle(scope)
    const [row] = paperRows(viewer, now, [{ scope, title, meetingId: null, examples }])
    if (!row) throw new AppError('UNEXPECTED')
    const { id } = await tx.briefing.create({ data: row, select: { id: true } })
    return {
      result: { id, version: 1 },
      audit: {
        event: 'briefing.created',
        target: { type: 'briefing', id, label: title },
        countyId: scope.countyId,
        after: {
          kind: scope.kind,
          unitId: scope.unitId,
          centerId: scope.centerId,
          cutOff: scope.cutOff,
          title,
        },
      },
    }
  })
}

/**
 * A draft in reach for a change.
 * @throws AppError NOT_FOUND, FORBIDDEN, RULE (no draft), CONFLICT (stale version)
 */
async function loadDraft(viewer: Viewer, { id, version }: Saved) {
  assertMay(viewer, 'briefing:write')
  const { stored, scope } = await loadStored(viewer, id, 'briefing:write')
  if (stored.state !== 'DRAFT') throw new AppError('RULE', { reason: 'validation.briefings.notDraft' })
  if (stored.version !== version) throw new AppError('CONFLICT')
  return { stored, scope, edits: readEdits(stored.edits) }
}

type Draft = Awaited<ReturnType<typeof loadDraft>>
type Change = {
  data: Prisma.BriefingUpdateInput
  before: Prisma.InputJsonObject
  after: Prisma.InputJsonObject
}

/** Writes a change of a draft at the version it was opened with. */
function saveDraft(viewer: Viewer, { stored }: Draft, change: Change): Promise<Saved> {
  return mutate(viewer, 'briefing:write', async ({ tx, now }: MutationContext) => {
    await tx.briefing.update({
      where: { id: stored.id, version: stored.version, state: 'DRAFT' },
      data: { ...change.data, updatedAt: now, version: { increment: 1 } },
    })
    const version = stored.version + 1
    return {
      result: { id: stored.id, version },
      audit: {
        event: 'briefing.changed',
        target: { type: 'briefing', id: stored.id, label: stored.title },
        countyId: stored.countyId,
        before: change.before as Record<string, string | null>,
        after: { ...(change.after as Record<string, string | null>), version },
      },
    }
  })
}

/**
 * Gives a draft another title.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (no draft), CONFLICT
 */
export async function renameBriefing(viewer: Viewer, input: RenameBriefingInput): Promise<Saved> {
  const draft = await loadDraft(viewer, input)
  const { title } = input
  return saveDraft(viewer, draft, {
    data: { title },
    before: { title: draft.stored.title },
    after: { title },
  })
}

/**
 * Puts a person's words in the place of a generated sentence. Figures stay bound: every number stands in a slot of the paper.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (no draft; a number outside a slot; a slot that the paper does not have),
 * INVALID_INPUT (no such sentence), CONFLICT
 */
export async function editSentence(viewer: Viewer, input: EditSentenceInput): Promise<Saved> {
  const draft = await loadDraft(viewer, input)
  const { paper, figures } = await getBriefing(viewer, input)
  const own = paper?.parts.find((part) => part.kind === 'sentence' && part.key === input.key)
  if (own?.kind !== 'sentence') throw new AppError('INVALID_INPUT', { fields: { key: 'validation.invalid' } })
  const fault = sentenceFault(input.text, figures)
  if (fault) throw new AppError('RULE', { reason: fault, fields: { text: fault } })
  const sentences = { ...draft.edits.sentences, [input.key]: input.text }
  return saveDraft(viewer, draft, {
    data: { edits: { ...draft.edits, sentences } },
    before: { [input.key]: own.template },
    after: { [input.key]: input.text },
  })
}

/**
 * Takes a person's words back: the sentence is generated again.
 * @throws AppError FORBIDDEN, NOT_FOUND, RULE (no draft), CONFLICT
 */
export async function restoreSentence(viewer: Viewer, input: RestoreSentenceInput): Promise<Saved> {
  const draft = await loadDraft(viewer, input)
  const { [input.key]: removed, ...sentences } = draft.edits.sentences
  if (removed === undefined) return { id: input.id, version: input.version }
  return saveDraft(viewer, draft, {
    data: { edits: { ...draft.edits, sentences } },
    before: { [input.key]: removed },
    after: { [input.key]: null },
  })
}

/** The chosen examples with their names. @throws AppError INVALID_INPUT for one that may not be chosen */
async function namedExamples(viewer: Viewer, scope: PaperScope, input: ChooseExamplesInput) {
  const options = await listExampleOptions(viewer, scope)
  const chosen = EXAMPLE_KEYS.flatMap((key): [ExampleKey, Example][] => {
    const id = input[key]
    if (id === undefined) return []
    const list = key === 'STREET' ? options.streets : key === 'EVENT' ? options.events : options.centers
    const found = list.find((option) => option.id === id)
    if (!found) throw new AppError('NOT_FOUND')
    return [[key, found]]
  })
  return Object.fromEntries(chosen) as PaperEdits['examples']
}

/**
 * Chooses of whom a draft tells as examples; what is left blank is not told of.
 * @throws AppError FORBIDDEN, NOT_FOUND (paper, or an example out of reach), RULE (no draft), CONFLICT
 */
export async function chooseExamples(viewer: Viewer, input: ChooseExamplesInput): Promise<Saved> {
  const draft = await loadDraft(viewer, input)
  const examples = await namedExamples(viewer, draft.scope, input)
  const names = (edits: PaperEdits['examples']) =>
    Object.fromEntries(EXAMPLE_KEYS.map((key) => [key, edits[key]?.name ?? null]))
  return saveDraft(viewer, draft, {
    data: { edits: { ...draft.edits, examples } },
    before: names(draft.edits.examples),
    after: names(examples),
  })
}

/** The bytes that 定稿 kept. @throws AppError UNAVAILABLE when the store has lost them */
async function frozenFile(file: { hash: string; fileName: string }, format: FileFormat): Promise<PaperFile> {
  const bytes = await readStored(file.hash)
  if (!bytes) throw new AppError('UNAVAILABLE')
  return { bytes, fileName: file.fileName, hash: file.hash, contentType: CONTENT_TYPES[format] }
}

/**
 * One file of a paper in reach: of a final or void one the bytes that were frozen, of a draft as it stands now. The trail
 * keeps its hash.
 * @throws AppError FORBIDDEN, NOT_FOUND, UNAVAILABLE
 */
export async function exportPaper(
  viewer: Viewer,
  { id, format }: BriefingFileInput,
  options: JobOptions = {},
): Promise<PaperFile> {
  const { approval, document, paper, scope, state } = await inTurn('papers', () => {
    options.signal?.throwIfAborted()
    return getBriefing(viewer, { id })
  })
  const file = approval
    ? await frozenFile(approval.files[format], format)
    : await renderPaperFile(viewer, format, {
        document,
        sheets: paper?.sheets ?? [],
        state,
        countyId: scope.countyId,
        ...options,
      })
  // The file is finished before the transaction begins: rendering must not hold a connection.
  return mutate(viewer, 'briefing:export', async () => ({
    result: file,
    audit: {
      event: 'briefing.exported',
      target: { type: 'briefing', id, label: file.fileName },
      countyId: countyIdOf(viewer),
      after: { format, state, sha256: file.hash },
    },
  }))
}
