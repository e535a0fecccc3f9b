/** In which streams this process is taking steps. */
export class StreamsAtWork {
  readonly #steps = new Map<string, number>();

  /** Does some work in a stream; told whether it is the only one there as it begins. */
  async during<T>(stream: string, work: (alone: boolean) => Promise<T>): Promise<T> {
    const others = this.#steps.get(stream) ?? 0;
    this.#steps.set(stream, others + 1);
    try {
      return await work(others === 0);
    } finally {
      const left = (this.#steps.get(stream) ?? 1) - 1;
      if (left === 0) this.#steps.delete(stream);
      else this.#steps.set(stream, left);
    }
  }
}
