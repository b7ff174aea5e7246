import pino from 'pino'

/** The server's log: one JSON line an event, never with a password, token, cookie or telephone number. */
export const logger = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { service: 'linli' },
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: ['password', '*.password', 'token', '*.token', 'cookie', '*.cookie'], remove: true },
})
