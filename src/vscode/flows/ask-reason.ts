import type { HalfTyped } from './half-typed.ts';
import { inputBox } from './quick-input.ts';

interface AskedReason {
  readonly title: string;
  readonly prompt: string;
  readonly halfTyped: HalfTyped;
  /** A reason shorter than this many letters is refused with these words. */
  readonly shortest: number;
  readonly tooShort: string;
}

/** Why something is done that cannot be taken for granted; `undefined` when the person leaves the box. */
export async function askReason({
  title,
  prompt,
  halfTyped,
  shortest,
  tooShort,
}: AskedReason): Promise<string | undefined> {
  const answer = await inputBox({
    title,
    prompt,
    canGoBack: false,
    buttons: [],
    value: '',
    halfTyped,
    fault: text => (text.trim().length < shortest ? tooShort : undefined),
  });
  return answer.type === 'text' ? answer.text.trim() : undefined;
}
