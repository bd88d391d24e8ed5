import type { Change } from '../model/change.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText, Token } from '../wording/prepared-text.ts';
import { phraseEnds } from '../wording/room-for-equivalent.ts';

/** A verb in the passive, and what stands before its *ska*, in lower case. */
export interface LackingAgent {
  readonly verb: Token;
  readonly subject: string;
}

const supplier = 'av leverantören';
const buyer = 'av beställaren';

/** Of money and deliveries, and of what is chosen and ordered, one of the two alone can be meant. */
const bySupplier = one`^(?:faktureras|offereras|levereras|tillhandahållas|tillverkas)$`;
const supplierThing = one`(?<!\p{L})(?:fakturering|fakturan?|fakturor|fakturorna|support|supporten|anbud|anbudet|offert|offerten)(?!\p{L})|(?<!\p{L})leverans(?:en|er|erna)?\s*$`;
const byBuyer = one`^(?:avropas|anlitas|antas|beställas|tilldelas|upphandlas)$`;
/** What both have a part in, and what nobody carries out: no agent makes it a duty of one of them. */
const mutual = one`(?<!\p{L})(?:kommunikation|kontakt|samverkan|samarbete|samråd|dialog|uppsägning|överlåtelse|ändring|tvist)\p{L}*(?!\p{L})`;

const particle = one`^ (?:upp|fram|över|ut|igenom)(?!\p{L})|^ av(?=\s*[.,;]|$| (?:i|på|vid|med|varje|senast|minst|inom|enligt|och|efter|före|till|från)(?!\p{L}))`;
const takesAv = one`^ av(?!\p{L})`;
/** *skriftligt*, *månadsvis*: a word of how stands closer to its verb than the agent does. */
const manner = one`^ (?:\p{L}{3,}(?:[^te]t|vis|ligen)|löpande|regelbundet|omgående|snarast)(?: och \p{L}{3,}(?:[^te]t|vis|ligen)(?!\p{L}))?(?=\s*(?:[.,;]|$)| (?:och|samt|i|på|vid|med|till|från|via|inom|enligt|efter|före|minst|genom|under|utan|tillsammans)(?!\p{L}))`;
/** *meddelas hyresgästen*: to whom. */
const receiver = one`^ (?:(?:den|de|det) (?:\p{L}+ ){0,2})?\p{L}{4,}(?:en|et|arna|erna|orna|are)(?=\s*(?:[.,;]|$)| (?:i|på|vid|med|till|från|via|inom|enligt|efter|före|minst|senast|varje|om|utan|skriftlig\p{L}*)(?!\p{L})| \p{L}+ \()`;
const figure = /^ \(?\d|^ (?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv) /;
const predicate = one`^ \p{L}{3,}(?:ade|dda|rda|lda|nda)(?!\p{L})`;

/**
 * Names who does it, once for each who may be meant. *ske* takes no agent in Swedish: there the verb is changed too. In *det
 * ska erbjudas utbildning* the agent stands before the verb, and in *ska tas fram* after what belongs to it. Nothing where
 * no place for the agent is sure.
 */
export function agentChanges(
  at: string,
  text: PreparedText,
  lacking: LackingAgent,
): readonly (readonly [string, Change])[] {
  const { raw, lower } = text;
  const { word, start, end } = lacking.verb;
  const [own = ''] = particle.exec(lower.slice(end)) ?? [];
  const after = lower.slice(end + own.length);
  if (own === '' && takesAv.test(after)) return [];
  if (word === 'ske' && mutual.test(lacking.subject)) return [];
  const written = (word === 'ske' ? 'genomföras' : raw.slice(start, end)) + own;
  const isFirst = lacking.subject.trim() === 'det' && existential.test(after);
  const [near = ''] = manner.exec(after) ?? receiver.exec(after) ?? [];
  const rest = after.slice(near.length);
  if (!isFirst && !phraseEnds(rest) && !figure.test(rest) && !predicate.test(rest)) return [];
  const to = end + own.length + (isFirst ? 0 : near.length);
  return agentsOf(word, lacking.subject, near).map(who => {
    const insert = isFirst ? `${who} ${written}` : `${written}${raw.slice(end + own.length, to)} ${who}`;
    return [who, { op: 'splice', at, span: [start, to], insert }] as const;
  });
}

/** *Det ska erbjudas utbildning*; in *Det ska göras i god tid* the word stands for something. */
const existential = one`^ (?!(?:att|i|på|av|för|med|till|från|via|vid|enligt|inom|efter|före|innan|genom|så|senast|minst|utan|under) )\p{Ll}`;

function agentsOf(verb: string, subject: string, receivedBy: string): readonly string[] {
  if (byBuyer.test(verb)) return [buyer];
  if (bySupplier.test(verb) || supplierThing.test(subject)) return [supplier];
  if (/leverantör|säljar|entreprenör|konsult/.test(receivedBy)) return [buyer];
  return /beställar|köpar|kommun/.test(receivedBy) ? [supplier] : [supplier, buyer];
}
