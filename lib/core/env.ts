import { z } from 'zod'

const environment = z.object({
  DATABASE_URL: z.string().min(1),
  /** Where people open the system; cookie flags and HSTS follow its scheme. */
  APP_URL: z.url().default('http://localhost:3000'),
  NEXTAUTH_SECRET: z.string().min(32),
  /** 32 bytes, base64: encrypts telephone numbers at rest. */
  FIELD_KEY: z.string().refine((value) => Buffer.from(value, 'base64').length === 32),
  /** Addresses of reverse proxies whose X-Forwarded-For is believed, separated by commas. */
  TRUSTED_PROXIES: z.string().default(''),
  DATABASE_POOL: z.coerce.number().int().min(1).max(50).default(10),
  LOG_LEVEL: z.string().default('info'),
})

export type Environment = z.infer<typeof environment>

let parsed: Environment | undefined

/**
 * The settings of this process, checked once.
 * @throws Error naming the variables that are missing or wrong; the system stays closed then.
 */
export function env(): Environment {
  if (parsed) return parsed
  const result = environment.safeParse(process.env)
  if (!result.success) {
    const names = result.error.issues.map((issue) => issue.path.join('.')).join(', ')
    throw new Error(`Environment is not usable: ${names}`)
  }
  parsed = result.data
  return parsed
}

/** Whether people reach the system over https. */
export function isHttps(): boolean {
  return env().APP_URL.startsWith('https://')
}
