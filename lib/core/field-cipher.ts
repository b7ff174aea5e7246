import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { env } from '@/lib/core/env'

const VERSION = 'v1'

const key = () => Buffer.from(env().FIELD_KEY, 'base64')

/** Encrypts a personal field for storage (AES-256-GCM, random nonce): `v1.<nonce>.<tag>.<text>`, base64url. */
export function encryptField(text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [VERSION, ...[nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.')
}

/**
 * Decrypts what `encryptField` made.
 * @throws Error when the text was changed or the key is another
 */
export function decryptField(stored: string): string {
  const [version, nonce, tag, body] = stored.split('.')
  if (version !== VERSION || !nonce || !tag || body === undefined) throw new Error('unknown cipher text')
  const decipher = createDecipheriv('aes-256-gcm', key(), Buffer.from(nonce, 'base64url'))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
}

/**
 * A keyed digest of a personal field (HMAC-SHA-256, base64url): the same text gives the same digest for the same purpose, and
 * nobody without the key can try out telephone numbers. Digests of different purposes cannot be compared.
 */
export function digestField(text: string, purpose: string): string {
  return createHmac('sha256', key()).update(`${purpose}\0${text}`, 'utf8').digest('base64url')
}
