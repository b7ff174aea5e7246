import autocannon from 'autocannon'

/** Requests at once. */
export const CONCURRENCY = 8
const WARM_SECONDS = 4
const SECONDS = 12

export interface Load {
  perSecond: number
  /** Milliseconds. */
  p50: number
  p97: number
  bytes: number
}

/**
 * Asks for one address as fast as it is answered, after a warm-up.
 * @param cookies of the people who take turns
 * @throws Error when an answer is not 200
 */
export async function load(url: string, cookies: readonly string[] = []): Promise<Load> {
  const turns = cookies.length > 0 && { requests: cookies.map((cookie) => ({ headers: { cookie } })) }
  const asked = { url, connections: CONCURRENCY, ...turns }
  await autocannon({ ...asked, duration: WARM_SECONDS })
  const result = await autocannon({ ...asked, duration: SECONDS })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers other than 2xx, ${result.errors} errors`)
  const { requests, latency, throughput } = result
  return {
    perSecond: requests.average,
    p50: latency.p50,
    p97: latency.p97_5,
    bytes: Math.round(throughput.average / requests.average),
  }
}
