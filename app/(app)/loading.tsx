import { ListSkeleton } from '@/components/feedback/list-skeleton'

export default function Loading() {
  return <ListSkeleton />
}
