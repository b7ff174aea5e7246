import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BoardView } from '@/components/boards/board-view'
import { load, requireViewer } from '@/lib/auth/gate'
import { getBoard } from '@/lib/boards/queries'
import { boardParams } from '@/lib/boards/schema'
import type { RawSearchParams } from '@/lib/core/search-params'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('boards'))('facts.title') }
}

type FactBoardPageProps = { searchParams: Promise<RawSearchParams> }

export default async function FactBoardPage({ searchParams }: FactBoardPageProps) {
  const viewer = await requireViewer('dashboard:read')
  const raw = await searchParams
  const params = boardParams.parse(raw)
  return <BoardView board={await load(getBoard(viewer, 'facts', params))} raw={raw} params={params} />
}
