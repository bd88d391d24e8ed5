import type { Change } from '../model/change.ts';
import type { PreparedText, Token } from '../wording/prepared-text.ts';

/** A verb in the passive, and what stands before its *ska*, in lower case. */
export interface LackingAgent {
  readonly verb: Token;
  readonly subject: string;
}

/**
 * Names who does it. *ske* takes no agent in Swedish: there the verb is changed too. In *det ska erbjudas utbildning* the
 * agent stands before the verb, and in *ska tas fram* after what belongs to it.
 */
export function agentChange(
  at: string,
  { raw, lower }: PreparedText,
  { verb, subject }: LackingAgent,
  who: string,
): Change {
  const { word, start, end } = verb;
  const [particle = ''] = /^ (?:upp|fram|över|av|ut)(?![a-zåäö])/.exec(lower.slice(end)) ?? [];
  const written = (word === 'ske' ? 'genomföras' : raw.slice(start, end)) + particle;
  const isFirst = subject.trim() === 'det' && /^ (?!att )[a-zåäö]/.test(lower.slice(end + particle.length));
  const insert = isFirst ? `${who} ${written}` : `${written} ${who}`;
  return { op: 'splice', at, span: [start, end + particle.length], insert };
}
