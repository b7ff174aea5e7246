import type { Division } from '@/lib/org/types'
import { demoDivisions, PLACES } from '@/prisma/seed/demo/places'
import type { Timeline } from '@/prisma/seed/demo/timeline'

/** A unit that was called otherwise, or belonged elsewhere, before a document changed it. */
export type Former = { code: string; name: string }

/** 沙洲 was a village of 青龙镇, 泮池 was called after its old school. */
const MOVED = { key: '沙洲', former: { code: '990126103204', name: '沙洲村委会' } }
const RENAMED = { key: '泮池', former: { code: '990126003007', name: '泮宫社区居委会' } }

const placeOf = (key: string) => {
  const place = PLACES.find((candidate) => candidate.key === key)
  if (!place) throw new Error(`no place ${key}`)
  return place
}

/** The county as the list of divisions had it before its documents. */
export function formerDivisions(): Division[] {
  const former = new Map([MOVED, RENAMED].map(({ key, former: before }) => [placeOf(key).code, before]))
  return demoDivisions().map((division) => ({ ...division, ...former.get(division.code) }))
}

export type DemoOrgChange = {
  kind: 'MOVE' | 'RENAME'
  former: Former
  code: string
  name: string
  township: string
  effectiveOn: string
  documentNo: string
}

/** What the documents changed. The move lies before every record of the county, so that all of them carry the new township. */
export function demoOrgChanges({ yearBefore, lastYear }: Timeline): DemoOrgChange[] {
  const [moved, renamed] = [placeOf(MOVED.key), placeOf(RENAMED.key)]
  return [
    {
      kind: 'MOVE',
      former: MOVED.former,
      code: moved.code,
      name: moved.name,
      township: moved.township,
      effectiveOn: `${yearBefore - 1}-07-01`,
      documentNo: `云政发〔${yearBefore - 1}〕26号`,
    },
    {
      kind: 'RENAME',
      former: RENAMED.former,
      code: renamed.code,
      name: renamed.name,
      township: renamed.township,
      effectiveOn: `${lastYear}-09-01`,
      documentNo: `云民发〔${lastYear}〕18号`,
    },
  ]
}
