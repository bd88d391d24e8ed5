import { eachUnder } from './cited.ts';
import type { DocumentContext, Draft, Part } from './rule.ts';

interface LackingMessages {
  readonly missing: string;
  readonly all: (count: number) => string;
}

/** What is found about requirements that lack something: one thing where every one of them does, as in an imported list. */
export function* eachLacking(
  what: string,
  all: 'demands' | 'imported',
  { cross }: DocumentContext,
  messages: LackingMessages,
): Generator<Draft | Part> {
  const count = cross.lacking.count(what);
  if (count > fewLacking && count === cross[all]) yield { message: messages.all(count) };
  else yield eachUnder(cross.lacking, what, ({ at, id }) => [{ at, requirement: id, message: messages.missing }]);
}

/** So few are told one by one. */
const fewLacking = 3;
