import { defineRoute } from '@/lib/auth/route'
import { changeZone } from '@/lib/zones/mutations'
import { getZone } from '@/lib/zones/queries'
import { changeZoneInput, zoneInput } from '@/lib/zones/schema'

export const GET = defineRoute({ name: 'zones.get', input: zoneInput, run: getZone })

export const PATCH = defineRoute({ name: 'zones.change', input: changeZoneInput, run: changeZone })
