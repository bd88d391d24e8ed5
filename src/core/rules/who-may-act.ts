import { sentenceSpan } from '../wording/language.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText, Token } from '../wording/prepared-text.ts';

/** A verb in the passive, and what stands before its *ska*, in lower case. */
export interface LackingAgent {
  readonly verb: Token;
  readonly subject: string;
}

const supplier = 'av leverantören';
const buyer = 'av beställaren';
const user = 'av användaren';

/** Of money and deliveries, and of what is chosen and ordered, one of the two alone can be meant. */
const bySupplier = one`^(?:faktureras|offereras|levereras|tillhandahållas|tillverkas)$`;
const supplierThing = one`(?<!\p{L})(?:fakturering|fakturan?|fakturor|fakturorna|support|supporten|anbud|anbudet|offert|offerten|avropssvar(?:et)?|svar(?:et)? på \p{L}*förfrågan|försäljningsstatistik(?:en)?|konsult(?:en|er|erna)?)(?!\p{L})|(?<!\p{L})leverans(?:en|er|erna)?\s*$`;
const byBuyer = one`^(?:avropas|anlitas|antas|beställas|tilldelas|upphandlas)$`;
/** What both have a part in, and what nobody carries out: no agent makes it a duty of one of them. */
const mutual = one`(?<!\p{L})(?:kommunikation|kontakt|samverkan|samarbete|samråd|dialog|uppsägning|överlåtelse|ändring|tvist)\p{L}*(?!\p{L})`;
const ofBoth = one`(?<!\p{L})(?:meddelande(?:n|t)?|skriftväxling(?:en)?|(?:svensk|tillämplig|gällande) (?:rätt|lag))(?: mellan parterna)?\s*$`;
const toTheOther = one`^[^.;]*(?<!\p{L})(?:den andra parten|motparten|respektive part)(?!\p{L})`;

const buyers =
  '(?:beställaren|kommunen|regionen|staden|förbundet|bolaget|köparen|kunden|landstinget|myndigheten|den personuppgiftsansvarige)';
/** *lämnas till kommunen*, *till kommunens belåtenhet*, *som beställaren godkänner*: who is given a thing, or judges it, did not make it. */
const forBuyer = one`^[^.;,]* till ${buyers}(?!\p{L})`;
const judgedByBuyer = one`(?<!\p{L})belåtenhet(?!\p{L})|(?:${buyers}|vi|rektor) (?:\p{L}+ ){0,2}(?:godkänner|önskar|finner|bedömer|är nöjd|accepterar)|(?:${buyers}s) (?:bedömning|önskemål)`;
const inTender = one`(?<!\p{L})(?:i|med|för) (?:ert |sitt )?(?:anbud|anbudet|anbudsansökan|ansökan)(?!\p{L})`;
/** *Utökning till fler tjänster*, *fler filialer anslutas*: no use of the thing. */
const extended = one`(?<!\p{L})(?:utök|utvidg|anslut)\p{L}*`;
const payment = one`(?<!\p{L})betalning(?:en)?\s*$`;

/** Whoever a sentence may mean, in the words that name them; nobody where both or none of the parties do it. */
export function whoMayAct(text: PreparedText, { verb, subject }: LackingAgent, receivedBy: string): readonly string[] {
  const { word, start, end } = verb;
  if ((word === 'ske' && mutual.test(subject)) || ofBoth.test(subject)) return [];
  if (byBuyer.test(word)) return [buyer];
  const [from, to] = sentenceSpan(text, start);
  const [sentence, after] = [text.lower.slice(from, to), text.lower.slice(end, to)];
  if (toTheOther.test(after)) return [];
  if (inTender.test(sentence)) return ['av anbudsgivaren'];
  // A data processing agreement has parties of its own.
  if (text.raw.includes('Biträdet')) return ['av Biträdet'];
  if (bySupplier.test(word) || supplierThing.test(subject)) return [supplier];
  if (payment.test(subject) && /faktur/.test(after)) return [buyer];
  if (/leverantör|säljar|entreprenör|konsult/.test(receivedBy)) return [buyer];
  if (/beställar|köpar|kommun/.test(receivedBy) || forBuyer.test(after) || judgedByBuyer.test(sentence))
    return [supplier];
  // "Felanmälan ska kunna göras på karta": what a thing allows, it allows whoever uses it.
  return /(?<![a-zåäö])kunna (?:[a-zåäö]+ )?$/.test(text.lower.slice(from, start)) && !extended.test(sentence)
    ? [user, buyer, supplier]
    : [supplier, buyer];
}
