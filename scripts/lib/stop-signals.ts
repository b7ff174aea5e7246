import { stopChildren } from './processes'

export interface StopSignals {
  isStopping(): boolean
  /** @throws Error when a signal came, to leave a sequence of steps */
  throwIfStopping(): void
}

/** On SIGINT, SIGTERM and SIGHUP ends all children, so that whoever waits for them goes on and cleans up. */
export function watchStopSignals(): StopSignals {
  let isStopping = false
  const stop = () => {
    // Somebody who insists gets the prompt back at once; what is left running is taken over by the next start.
    if (isStopping) process.exit(130)
    isStopping = true
    process.stdout.write('\n  Stopping 正在停止…\n')
    void stopChildren()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  return {
    isStopping: () => isStopping,
    throwIfStopping: () => {
      if (isStopping) throw new Error('stopping')
    },
  }
}
