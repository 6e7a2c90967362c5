/** One line on a terminal that is rewritten again and again; nothing where the output is no terminal. */
export class Progress {
  readonly #stream: NodeJS.WriteStream
  #shown = 0

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream
  }

  report(law: string, requests: number): void {
    const now = Date.now()
    if (!this.#stream.isTTY || now - this.#shown < 100) return
    this.#shown = now
    const line = `${requests.toLocaleString('en')} requests · ${law}`
    this.#stream.write(`\r\u001b[K${line.slice(0, (this.#stream.columns ?? 80) - 1)}`)
  }

  clear(): void {
    if (this.#stream.isTTY && this.#shown > 0) this.#stream.write('\r\u001b[K')
  }
}
