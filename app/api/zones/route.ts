import { defineRoute } from '@/lib/auth/route'
import { createZone } from '@/lib/zones/mutations'
import { listZones } from '@/lib/zones/queries'
import { createZoneInput, zoneListInput } from '@/lib/zones/schema'

export const GET = defineRoute({ name: 'zones.list', input: zoneListInput, run: listZones })

export const POST = defineRoute({
  name: 'zones.create',
  input: createZoneInput,
  run: createZone,
  status: 201,
})
