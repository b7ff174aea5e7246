import { birthMark, isAlive, parentOf, stopChildren } from './processes'

const LOOK_EVERY_MS = 500

export interface StopSignals {
  isStopping(): boolean
  /** @throws Error when a signal came, to leave a sequence of steps */
  throwIfStopping(): void
}

/** On SIGINT, SIGTERM and SIGHUP ends all children, so that whoever waits for them goes on and cleans up. */
export function watchStopSignals(): StopSignals {
  let isStopping = false
  const stop = () => {
    isStopping = true
    process.stdout.write('\n  Stopping 正在停止…\n')
    void stopChildren()
  }
  // Somebody who insists gets the prompt back at once; what is left running is taken over by the next start.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => (isStopping ? process.exit(130) : stop()))
  watchNpm(() => isStopping || stop())
  return {
    isStopping: () => isStopping,
    throwIfStopping: () => {
      if (isStopping) throw new Error('stopping')
    },
  }
}

/** npm runs a script through a shell that passes no signal on; when either of them is gone, this process is to go too. */
function watchNpm(onGone: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const npm = parentOf(shell)
  const watched = [shell, ...(npm && npm > 1 ? [npm] : [])].map((pid) => ({ pid, birth: birthMark(pid) }))
  const look = () => {
    if (watched.some(({ pid, birth }) => !isAlive(pid) || birthMark(pid) !== birth)) onGone()
  }
  setInterval(look, LOOK_EVERY_MS).unref()
}
