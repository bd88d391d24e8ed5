/** Time between the last key press and what is told of it, in milliseconds: long enough not to judge every letter of a word. */
export const pause = 200;
/** Whoever types without a pause is told this often. */
export const longest = 1500;
/** The part of the pause that has passed when the text is checked: the rest is there for the work, so that nobody waits for it. */
const thinking = 0.5;

/** The pause after each key press in one file: in it the text is checked, and when it is over the findings are told. */
export class TypingPause {
  #timers: readonly ReturnType<typeof setTimeout>[] = [];
  /** When the first change came that nothing has been told of. */
  #since: number | undefined;

  /** Begins anew, and is never longer than that something is told in time. Without a `wait` there is only telling. */
  begin({ find, tell }: { readonly find: () => void; readonly tell: () => void }, wait = pause): void {
    this.stop();
    this.#since ??= Date.now();
    const left = Math.max(0, this.#since + longest - Date.now());
    const shortest = Math.min(wait, left);
    const over = (): void => {
      this.#since = undefined;
      tell();
    };
    this.#timers = [...(shortest > 0 ? [setTimeout(find, shortest * thinking)] : []), setTimeout(over, shortest)];
  }

  /** It has begun and is not over, or was stopped: what is told now would not be the latest. */
  get isRunning(): boolean {
    return this.#since !== undefined;
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
