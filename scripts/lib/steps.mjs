// Progress on the terminal. Plain JavaScript, because it runs before anything is installed.

/** An error whose message is all that an operator needs; printed without a stack. */
export class OperatorError extends Error {}

const ANNOUNCE_AFTER_MS = 1_500

// A reader that goes away (`npm start | head`) must not end the process before it has cleaned up.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

const now = () => performance.now()

/** Formats a time span that began at `since`, in seconds. */
export function seconds(since) {
  return `${((now() - since) / 1000).toFixed(1)} s`
}

/**
 * Runs one step and prints it with its seconds and a note: what `noteOf` says, else the result if it is a text.
 * @throws whatever the work throws, after the step was printed as failed
 */
export async function step(label, work, noteOf) {
  const since = now()
  const isLive = process.stdout.isTTY
  const announce = () => process.stdout.write(isLive ? `  … ${label}` : `  … ${label}\n`)
  // In a log file only what takes long is worth a line of its own beforehand.
  const announcement = isLive ? announce() : setTimeout(announce, ANNOUNCE_AFTER_MS)
  const close = (sign, note) => {
    if (!isLive) clearTimeout(announcement)
    process.stdout.write(
      `${isLive ? '\r\u001b[2K' : ''}  ${sign} ${label}${note ? ` (${note})` : ''}  ${seconds(since)}\n`,
    )
  }
  try {
    const result = await work()
    close('✓', noteOf ? noteOf(result) : typeof result === 'string' ? result : '')
    return result
  } catch (error) {
    close('✗', '')
    throw error
  }
}

/** Prints an error the way an operator can use it. */
export function printError(error) {
  const text = error instanceof OperatorError ? error.message : (error?.stack ?? String(error))
  process.stderr.write(`\n${text}\n`)
}
