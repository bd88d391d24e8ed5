/** The days on which findings are the same; an end that is not there is open. */
export interface Days {
  /** ISO date, included. */
  readonly from?: string;
  /** ISO date, excluded. */
  readonly before?: string;
}

/**
 * Today as rules may ask about it: only whether a date has come. What they ask is remembered, so that it is known for how
 * long their answers hold.
 */
export class Today {
  readonly #day: string;
  #days: Days = {};

  constructor(day: string) {
    this.#day = day;
  }

  hasReached(date: string): boolean {
    const { from, before } = this.#days;
    const reached = date <= this.#day;
    if (reached && (from === undefined || date > from)) this.#days = { ...this.#days, from: date };
    if (!reached && (before === undefined || date < before)) this.#days = { ...this.#days, before: date };
    return reached;
  }

  /** As far as it has been asked. */
  get days(): Days {
    return this.#days;
  }
}
