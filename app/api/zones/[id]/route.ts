import { defineRoute } from '@/lib/auth/route'
import { changeZone } from '@/lib/zones/mutations'
import { getZone } from '@/lib/zones/queries'
import { changeZoneInput, zoneInput } from '@/lib/zones/schema'

export const GET = defineRoute({ name: 'getZone', input: zoneInput, run: getZone })

export const PATCH = defineRoute({ name: 'changeZone', input: changeZoneInput, run: changeZone })
