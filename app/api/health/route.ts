import { checkHealth } from '@/lib/auth/health'

/** For the start script and a load balancer: nothing but whether the system can serve. */
export async function GET(): Promise<Response> {
  const health = await checkHealth()
  return Response.json(health, {
    status: health.ok ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
