interface Waiting<One, Answer> {
  readonly one: One;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does in groups what is asked one by one: what comes while earlier groups are on their way goes with the next, so that many share
 * what each of them would pay, and a lone one waits for nothing.
 */
export class InGroups<One, Answer> {
  readonly #waiting: Waiting<One, Answer>[] = [];
  #underWay = 0;
  #called = false;

  /**
   * @param work does all of a group or nothing, and answers for each in its order
   * @param failsAlone whether an error may be one's own: then each of a group that failed is tried by itself
   * @param atOnce so many groups are on their way at once: enough for one to be made ready while another is waited for
   * @param most so many are in a group
   * @param enough so many don't wait for what else the turn of the event loop brings: answers that go out together bring the next
   *   questions together, and who gathers all of these has nothing to do while they are waited for
   */
  constructor(
    private readonly work: (group: readonly One[]) => Promise<readonly Answer[]>,
    private readonly failsAlone: (error: unknown) => boolean,
    private readonly atOnce = 2,
    private readonly most = 32,
    private readonly enough = 5,
  ) {}

  /** Has it done, with others or alone. Throws what `work` throws for it alone, or for all. */
  do(one: One): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ one, resolve, reject });
      this.#call();
    });
  }

  /** Lets the next group leave: at once if it is enough, otherwise after what this turn of the event loop still brings. */
  #call(): void {
    if (this.#waiting.length >= this.enough) this.#leave();
    if (this.#called || !this.#mayLeave()) return;
    this.#called = true;
    setImmediate(() => {
      this.#called = false;
      this.#leave();
      this.#call();
    });
  }

  #mayLeave(): boolean {
    return this.#underWay < this.atOnce && this.#waiting.length > 0;
  }

  #leave(): void {
    if (!this.#mayLeave()) return;
    this.#underWay += 1;
    void this.#run(this.#waiting.splice(0, this.most)).finally(() => {
      this.#underWay -= 1;
      this.#call();
    });
  }

  async #run(group: readonly Waiting<One, Answer>[]): Promise<void> {
    try {
      await this.#settle(group);
    } catch (error) {
      if (group.length === 1 || !this.failsAlone(error)) for (const { reject } of group) reject(error);
      else await Promise.all(group.map((each) => this.#settle([each]).catch(each.reject)));
    }
  }

  async #settle(group: readonly Waiting<One, Answer>[]): Promise<void> {
    const answers = await this.work(group.map(({ one }) => one));
    group.forEach(({ resolve }, n) => resolve(answers[n] as Answer));
  }
}
