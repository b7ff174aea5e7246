import { CountingSwitch } from '@/components/progress/counting-switch'
import { KindField } from '@/components/progress/kind-field'
import type { CenterKind } from '@/prisma/generated/enums'

type OverviewFieldsProps = { counting: 'THEN' | 'NOW'; kind: CenterKind | undefined }

/** The rarer conditions of the overview: which kind of centers it is about, and where past facts are counted. */
export function OverviewFields({ counting, kind }: OverviewFieldsProps) {
  return (
    <>
      <KindField kind={kind} />
      <CountingSwitch counting={counting} />
    </>
  )
}
