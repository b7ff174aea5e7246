import { defineRoute } from '@/lib/auth/route'
import { closeZone } from '@/lib/zones/mutations'
import { closeZoneInput } from '@/lib/zones/schema'

export const POST = defineRoute({ name: 'zones.close', input: closeZoneInput, run: closeZone })
