import { once } from 'node:events'
import { Readable } from 'node:stream'
import type { Client, Connection, Submittable } from 'pg'

const CHUNK_BYTES = 65_536

/** What the driver's connection can do beyond its published types. */
type CopyConnection = Connection & {
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

/** The driver calls every query it runs by these names; a copy has nothing to do in them. */
abstract class CopyQuery {
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
}

/** The bytes of `COPY … TO STDOUT`, read from the connection only as fast as they are taken. */
class CopyOut extends CopyQuery implements Submittable {
  readonly bytes: Readable
  #connection: Connection | null = null
  #parts: Buffer[] = []
  #length = 0

  constructor(readonly sql: string) {
    super()
    this.bytes = new Readable({ read: () => this.#connection?.stream.resume() })
  }

  submit(connection: Connection): void {
    this.#connection = connection
    connection.query(this.sql)
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // The driver uses the memory of a message again for the next one.
    this.#parts.push(Buffer.from(chunk))
    this.#length += chunk.length
    if (this.#length >= CHUNK_BYTES) this.#flush()
  }

  handleCommandComplete(): void {
    this.#flush()
  }

  handleReadyForQuery(): void {
    this.bytes.push(null)
    // After the end nobody asks for more, and a connection left paused would answer no further statement.
    this.#connection?.stream.resume()
  }

  handleError(error: Error): void {
    this.bytes.destroy(error)
    this.#connection?.stream.resume()
  }

  #flush(): void {
    const whole = Buffer.concat(this.#parts)
    this.#parts = []
    this.#length = 0
    if (whole.length > 0 && !this.bytes.push(whole)) this.#connection?.stream.pause()
  }
}

/** Feeds `COPY … FROM STDIN`. */
class CopyIn extends CopyQuery implements Submittable {
  readonly rows: Promise<number>
  #settle: { resolve: (rows: number) => void; reject: (error: unknown) => void }
  #count = 0
  #failure: { error: unknown } | null = null

  constructor(
    readonly sql: string,
    readonly source: AsyncIterable<Uint8Array>,
  ) {
    super()
    const { promise, ...settle } = withResolvers<number>()
    this.rows = promise
    this.#settle = settle
  }

  submit(connection: Connection): void {
    connection.query(this.sql)
  }

  handleCopyInResponse(connection: CopyConnection): void {
    this.#feed(connection).catch((error) => {
      // The server answers with an error of its own; the first cause is the one to report.
      this.#failure ??= { error }
      connection.sendCopyFail('the source failed')
    })
  }

  async #feed(connection: CopyConnection): Promise<void> {
    for await (const chunk of this.source) {
      if (this.#failure) return
      connection.sendCopyFromChunk(chunk)
      if (connection.stream.writableNeedDrain)
        await Promise.race([once(connection.stream, 'drain'), this.rows.catch(() => undefined)])
    }
    if (!this.#failure) connection.endCopyFrom()
  }

  handleCopyData(): void {}

  handleCommandComplete({ text }: { text: string }): void {
    this.#count = Number(/^COPY (\d+)$/.exec(text)?.[1] ?? 0)
  }

  handleReadyForQuery(): void {
    this.#settle.resolve(this.#count)
  }

  handleError(error: Error): void {
    this.#failure ??= { error }
    this.#settle.reject(this.#failure.error)
  }
}

function withResolvers<T>() {
  let resolve: (value: T) => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

/**
 * Runs a `COPY … TO STDOUT` and gives its bytes. They must be read to their end before the next statement.
 * @throws (on reading) the database's error
 */
export function copyOut(client: Client, sql: string): Readable {
  return client.query(new CopyOut(sql)).bytes
}

/**
 * Runs a `COPY … FROM STDIN` with the bytes of a source.
 * @returns number of rows written
 * @throws the database's error, or that of the source
 */
export function copyIn(client: Client, sql: string, source: AsyncIterable<Uint8Array>): Promise<number> {
  return client.query(new CopyIn(sql, source)).rows
}
