import type { AttachmentTargetInput } from '@/lib/attachments/schema'

/** How a sent file fared: null for accepted, else the words of the refusal. */
export type SendResult = { failure: string | null }

type SendOptions = {
  target: AttachmentTargetInput
  file: File
  /** Said when no answer came. */
  network: string
  /** Share sent, 0 to 100. */
  onProgress: (percent: number) => void
}

/** Sends one file. XMLHttpRequest, because fetch does not tell how much of a body is on its way. */
export function sendAttachment({ target, file, network, onProgress }: SendOptions): Promise<SendResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const body = new FormData()
    body.set('file', file)
    request.open('POST', `/api/attachments?${new URLSearchParams(target)}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100))
    request.onload = () => resolve({ failure: failureOf(request, network) })
    request.onerror = () => resolve({ failure: network })
    request.onabort = () => resolve({ failure: network })
    request.send(body)
  })
}

function failureOf(request: XMLHttpRequest, network: string): string | null {
  if (request.status >= 200 && request.status < 300) return null
  const answer: { error?: { message?: string } } | null = request.response
  return answer?.error?.message ?? network
}
