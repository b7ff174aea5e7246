import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** @throws Error when nobody can be asked */
function requireTerminal(): void {
  if (!stdin.isTTY) throw new Error('There is no terminal to ask on; see --help. 没有可交互的终端。')
}

async function askOn(output: Writable, question: string): Promise<string> {
  requireTerminal()
  const prompt = createInterface({ input: stdin, output, terminal: true })
  try {
    return await prompt.question(question)
  } finally {
    prompt.close()
  }
}

/** Asks for a line on the terminal. */
export const ask = async (question: string) => (await askOn(stdout, question)).trim()

/** Asks for a line that is not shown while it is typed. */
export async function askHidden(question: string): Promise<string> {
  requireTerminal()
  stdout.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const answer = await askOn(silent, '')
  stdout.write('\n')
  return answer
}

/** Everything on standard input, without the line end that `echo` adds. */
export async function readAll(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of stdin) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
    .toString('utf8')
    .replace(/\r?\n$/, '')
}
