import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { inRoot } from '../lib/paths'
import { MONTH, type Submitter } from './county'

/** The id of the submission's action in the build. */
export function submitActionId(): string {
  const file = inRoot('.next/server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as {
    node: Record<string, { exportedName: string }>
  }
  const found = Object.entries(node).find(([, entry]) => entry.exportedName === 'submitReportAction')
  if (!found) throw new Error('the build holds no submitReportAction')
  return found[0]
}

/**
 * Asks once and reads the whole answer.
 * @throws Error when it is not 200
 */
export async function ask(url: string, init: RequestInit): Promise<string> {
  const answer = await fetch(url, { ...init, redirect: 'manual' })
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`)
  return text
}

/**
 * Submits as a browser does.
 * @throws Error with the answer when it is a refusal
 */
export async function submit(
  address: string,
  { action, submitter }: { action: string; submitter: Submitter },
): Promise<void> {
  const { cookie, centerId, reportId, version } = submitter
  const url = `${address}/reports/${centerId}/${MONTH}`
  const text = await ask(url, {
    method: 'POST',
    headers: {
      cookie,
      origin: address,
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      'next-action': action,
    },
    body: JSON.stringify([{ id: reportId, version, requestId: randomUUID() }]),
  })
  const line = text.split('\n').find((one) => /^\w+:\{"ok":/.test(one)) ?? ''
  if (!line.includes('"ok":true')) throw new Error(`${url}: ${line.slice(0, 200)}`)
}
