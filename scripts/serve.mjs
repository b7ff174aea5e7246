// The production server: Next behind a plain Node server that tells the application the peer's address, gives each answer
// its security headers and refuses what no browser sends. `npm start` runs it; APP_URL, PORT and HOST come from the
// environment.
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import next from 'next'
import { policyOf, signInAddress } from './lib/front.mjs'

const port = Number(process.env.PORT ?? 3000)
const hostname = process.env.HOST ?? '0.0.0.0'

/** Headers that a client may not set: they steer the framework or are believed by the application. */
const REFUSED_HEADERS = ['x-linli-peer', 'x-middleware-subrequest', 'content-security-policy', 'x-nonce']

const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  ...(process.env.APP_URL?.startsWith('https://') && {
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
  }),
}

// The heap may grow by two fifths before it is swept. Left to itself it takes whatever the machine has, and the machine
// of a county is an old one on which the database lives as well.
setFlagsFromString('--heap-growing-percent=40')

// React ends each page by aborting a signal with an error. An error keeps the frames of its stack until somebody asks for
// their text, these keep what ran when it was made, and that the page before: under load no page would ever be let go.
const { abort } = AbortController.prototype
AbortController.prototype.abort = function abortAndForgetFrames(reason) {
  abort.call(this, reason)
  void this.signal.reason?.stack
}

const app = next({ dev: false, dir: process.cwd(), hostname, port })
const handle = app.getRequestHandler()
await app.prepare()

const server = createServer((request, response) => {
  if (request.method === 'TRACE' || request.method === 'TRACK') {
    response.writeHead(405).end()
    return
  }
  for (const name of REFUSED_HEADERS) delete request.headers[name]
  request.headers['x-linli-peer'] = request.socket.remoteAddress ?? ''
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
  const address = request.url ?? '/'
  const policy = policyOf(address.split('?')[0], randomBytes(16).toString('base64'))
  if (policy) {
    // The framework reads the nonce of its scripts out of the request.
    request.headers['content-security-policy'] = policy
    response.setHeader('content-security-policy', policy)
  }
  const location = signInAddress(address, request.headers.cookie)
  if (location) response.writeHead(307, { location, 'cache-control': 'no-store' }).end()
  else handle(request, response)
})
server.requestTimeout = 60_000
server.headersTimeout = 15_000

server.on('error', (error) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken.` : error)
  process.exit(1)
})
server.listen(port, hostname)

let stopping = false
async function stop() {
  if (stopping) return
  stopping = true
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 3000).unref()
  await app.close()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
