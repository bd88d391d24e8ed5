import { around, sentenceOf } from './language.ts';
import { one, pattern } from './pattern.ts';
import { phrases } from './phrases.ts';
import type { PreparedText } from './prepared-text.ts';
import type { Span } from '../text/index.ts';

const law = `[\\p{L}-]*(?:lag(?:ar(?:na)?|stiftning(?:en)?|krav(?:en)?|rum(?:met)?|regler)?|rätt|regelverk(?:et|en)?|föreskrift(?:er|erna)?|författning(?:ar|arna)?|förordning(?:ar|arna)?|bestämmelse[rn]?(?:na)?|rättspraxis)`;
const rules = `${law}|${phrases(`
  *regler, *reglerna, *normer, *normerna, *standard, *standarder, *standarderna, *riktlinjer, *riktlinjerna, *krav, *kraven, *styrdokument,
  *styrdokumenten, *policyer, *rekommendationer, *rekommendationerna, *gallringsplan, *gallringsplanen, *hanteringsplan, *hanteringsplanen,
  *arkivplan, *arkivplanen, *rutin, *rutiner, *rutinerna, *instruktion, *instruktioner, *anvisningar, *anvisningarna, *beskrivning,
  *specifikation, *villkor, *praxis, *kodplan, *policy, *riktlinje, *mall, *mallar, *profil, *profiler, *ramverk`)}`;
/** Somebody's rules that are in force: whose, and which? */
const inForce = phrases(`
  gällande, tillämplig, tillämpliga, tillämpligt, aktuell, aktuella, aktuellt, relevant, relevanta, berörd, berörda, berört, rådande, svensk,
  svenska, svenskt, nationell, nationella, nationellt, vedertagen, vedertagna, vedertaget, allmänt vedertagna`);
const made = phrases('upprättad, upprättade, upprättande, framtagna, fastställda, antagna, beslutade');
const shared = phrases(`
  den nationella, det nationella, de nationella, den regionala, det regionala, de regionala, den kommunala, de kommunala, den statliga, de statliga,
  den gemensamma, det gemensamma, de gemensamma, den kommungemensamma, det kommungemensamma, de kommungemensamma, den svenska, den europeiska,
  den interna, det interna, de interna`);

/** *gällande lagstiftning*. */
const rulesInForce = String.raw`${inForce} (?!rätt(?!\p{L}))(?:\p{L}+ )?(?:${rules})`;
/** *fastställda riktlinjer*. */
const rulesMade = String.raw`${made} [\p{L}-]*(?:styrdokument|riktlinjer|rutiner|anvisningar|policyer|instruktioner)`;
/** *gemensam informationsmodell*. */
const sharedModels = String.raw`${shared} [\p{L}-]*(?:profil|standard|specifikation|modell|arkitektur|metod|struktur|plan|ramverk)(?:en|et|er|erna)?`;
/** *lagar och förordningar*. */
const lawsAndRules = String.raw`(?<!\p{L})lagar(?: och| samt|,) (?:förordningar|regler|föreskrifter|riktlinjer|regelverk)`;
/** *myndighetens föreskrifter*. */
const rulesOfBody = String.raw`(?<!\p{L})(?![\p{L}-]*(?:tillverkar|leverantör|fabrikant|producent))[\p{L}-]+s (?:\p{L}+ )?(?:föreskrifter|allmänna råd|rekommendationer|vägledning(?:ar)?|anvisningar)`;
/** *Gällande lagstiftning*, *tillämpliga föreskrifter*: which ones each reader has to guess. */
const unnamed = pattern`(?:${rulesInForce}|${rulesMade}|${sharedModels}|${lawsAndRules}|${rulesOfBody})(?!\p{L})`;
/** Of the laws that everybody can look up, a general word is a blemish; of other rules nobody knows which are meant. */
const isLaw = one`(?:${law}|dataskyddsregler(?:na)?)$`;

const obeys = one`${phrases(`
  följa, följer, följs, följas, uppfyll*, efterlev*, tillämpa*, enligt, i enlighet med, överensstäm*, förenlig*, i linje med, anpassa*, svara upp mot,
  motsvara*, beakta*, iaktta*, tagit del av, ta del av, tar del av, känner till, känna till, införstådd*, krävs av, krävs i, ställs av, ställs i`)}`;
const isObeyed = one`^-?(?:kompatib|anpass|konform|förenlig|certifier|godkän)\p{L}*|^[^.]*${phrases('uppfyllas, följas, efterlevas, tillämpas, iakttas, gälla, användas')}`;
/** The law is named after all. */
export const lawNamed = one`(?<!\p{L})\p{L}{3,}(?:lagen|lagens|lags|balken|förordningen|direktivet|akten)(?!\p{L})|\(\d{4}:\d+\)|(?<!\p{L})(?:gdpr|nis2?|osl|lou|pul|dos|eidas|[\p{L}-]*fs \d{4}:\d+)(?!\p{L})|\d{4}[/:]\d+|§|kap\.`;
const merelyExample = one`(?:exempelvis|t\.?\s?ex|till exempel|bland annat|bl\.?\s?a|såsom|m\.?\s?m|inklusive)`;
/** Attached, linked, or named with version, date or registration number. */
export const isAttached = one`bilaga|\p{L} \d\.\d(?!\d)|\uFFFC|https?:|www\.|version\s*\d|utgåva|\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}|dnr|diarienummer|beslutad|antagen|fastställd \d`;
/** *Tillämpliga krav i EN 301 549*, *den europeiska standarden EN 16931*. */
const inPaper = one`^\s*(?:i (?:(?:den|det|de|denna|detta|dessa) )?(?:[\p{L}-]*(?:lag|balk|förordning|direktiv|standard|akt|avtal|kontrakt|bilag|avsnitt|kapitel|tabell|föreskrift|dokument|underlag|krav|norm|ama|bbr|\d)|[a-z]{2,6} ?\d|(?:ss|en|iso|sverige|svensk|eu))|(?:ss|en|iso|iec)[ -])`;
/** *Gällande standard för SFTI*: whose, so that it can be looked up. */
const ofBody = one`^ (?:för|från|av|i|hos) \p{Lu}{2,}(?!\p{L})`;
/** What is law or everybody's is told by its subject, a routine is not. */
const isCommon = one`^(?:svensk|nationell|vedertag|allmänt)|${law}$`;
/** *Tvist löses enligt svensk lag*. */
const ofDispute = /(?:^|[ ])tvist(?:er|en)?[ ]/;
const ofSomething = one`^\s*(?:om|för|i|avseende|rörande|på)(?!\p{L})|^\s*\((?!t\.?\s?ex|exempel)`;

export const unnamedRulePatterns = [unnamed];

/** The first law, rule or standard that is to be obeyed and not named, and whether it is law. */
export function unnamedRulesIn(text: PreparedText): { readonly span: Span; readonly isLaw: boolean } | undefined {
  for (const { 0: name, index } of text.all(unnamed)) {
    const span = [index, index + name.length] as const;
    const [before, after] = around(text, span);
    if (
      (!obeys.test(before) && !isObeyed.test(after)) ||
      inPaper.test(after) ||
      ofBody.test(text.masked.slice(span[1], span[1] + after.length)) ||
      (isCommon.test(name) && ofSomething.test(after))
    )
      continue;
    const sentence = sentenceOf(text, index);
    if (ofDispute.test(sentence)) continue;
    if (isAttached.test(sentence) || (lawNamed.test(sentence) && !merelyExample.test(sentence))) continue;
    return { span, isLaw: isLaw.test(name) };
  }
  return undefined;
}
