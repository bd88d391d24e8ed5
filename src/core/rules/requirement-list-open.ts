import { one, pattern, spanOf } from '../wording/pattern.ts';
import { brandReferences } from '../wording/brands.ts';
import { isBinding, isQuoted, longest, sentenceSpan } from '../wording/language.ts';
import { andOthers, othersIn } from '../wording/other-members.ts';
import type { Hit } from '../wording/lexicon.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { hintIf } from './at-most.ts';
import { defineRule, replaceFix, type Draft } from './rule.ts';
import type { Fix } from '../model/finding.ts';
import { standardReferences } from '../wording/standards.ts';
import { isInfinitive, isPassiveNow, isVerbNow } from '../wording/verbs.ts';
import type { Span } from '../text/index.ts';

/** *men inte vara begränsad till*, a list that ends in dots, and kinds of which some are named. */
const unlimited = pattern`(?<!\p{L})(?:inte|ej|utan att)(?: \p{L}+){0,2}? begränsa(?:d|t|de|s) till(?!\p{L})|(?<=\p{L}\s?)(?:…|\.\.\.)(?=\s*(?:[).]|$))|(?<!\p{L})(?:typer|slag|slags|sorter|sorters) (?:av )?[\p{L}-]+, (?:åtminstone|främst|särskilt)(?=\s\p{L})`;
/** *felsökning, reparation och därmed jämförliga arbeten*, *och vad därtill hör*. */
const akin = pattern`(?<!\p{L})(?:där(?:till|med|vid) (?:hörande|jämförlig[at]?|jämförbar[at]?|förknippa[dt]e?|besläkta[dt]e?)(?: [\p{L}-]+)?|(?:vad|allt)(?: som)? därtill hör|(?:och|samt|eller) (?:några|ett antal|vissa|flera|diverse) (?:andra|ytterligare|övriga) [\p{L}-]+(?! (?:enligt|i bilaga|i enlighet|som)(?!\p{L}))(?![\p{L}-])|(?:och|samt) annat(?=\s*(?:[.;]|$))|olika [\p{L}-]+, som [\p{L}-]+(?:, [\p{L}-]+)* (?:och|eller) [\p{L}-]+(?=\s*(?:[.;]|$))|närbesläkta(?:d|t|de) [\p{L}-]+)(?!\p{L})`;
const atLeastFollowing = pattern`(?<!\p{L})(?:minst|åtminstone) följande(?!\p{L})|(?<!\p{L})följande\s*:\s*$`;
/** *Fakturaavgifter och liknande godtas inte*: what is refused may be left open. */
const refused = one`^[^.;]{0,60}(?<!\p{L})(?:godtas|godkänns|accepteras|utgår|debiteras|ersätts|får) (?:inte|ej)(?!\p{L})`;

/** *såsom om det vore eget* compares. */
const compares = one`^\s+om(?!\p{L})`;
const placeSaid = one`^\s+för (?:eget|egen|egna|sitt|sin|sina)(?!\p{L})|^\s+(?:\p{L}+\s)?(?:anges|framgår|beskrivs|definieras|följer|föreskrivs)(?!\p{L})|^\s+(?:de|den|det|\p{L}{4,}(?:en|et|erna|arna|na)) (?:\p{L}+ )?(?:har|är|\p{L}+(?:er|ar|as|s))(?!\p{L})`;

/** *namn, adress med flera uppgifter*: after single words with commas it goes on with the list. */
const members = one`\p{L}+, (?:\p{L}+, )*\p{L}+ $`;
const furtherOnes = one`^\s+(?!(?:ska|skall|bör|kan|får|måste|är|och|eller|samt|som|i|på|enligt)(?!\p{L}))\p{L}`;

export const requirementListOpen = defineRule({
  id: 'requirement-list-open',
  code: 'SPR-03',
  target: 'requirement',
  needs: ['open-ended', unlimited, akin, andOthers, atLeastFollowing],
  ground: 'practice',
  severity: 'warning',
  title: 'En uppräkning är sluten',
  rationale:
    'Efter ”m.m.” eller ”till exempel” vet ingen vad som mer krävs, och det går inte att kontrollera att allt finns med. Räkna upp allt, eller flytta exemplen till en anmärkning.',
  basis: ['INCOSE Guide for Writing Requirements (2019), R9'],
  fixable: true,
  messages: {
    open: (phrase: string) => `”${phrase}” lämnar uppräkningen öppen: räkna upp allt som krävs, eller flytta exemplen.`,
    following: '”minst följande” följs inte av någon lista: räkna upp det som minst krävs.',
    close: (phrase: string) => `Ta bort ”${phrase}”`,
  },

  *check({ kind, prepared }, at, { lexicon, products }): Generator<Draft> {
    if (!isBinding(kind)) return;
    const textAt = `${at}/text`;
    const hits = lexicon.hits(prepared, 'open-ended');
    const isMake = brandReferences(prepared, products).length > 0;
    const isStandard = standardReferences(prepared).length > 0;
    for (const hit of longest(hits)) {
      // After a standard the law's own rule speaks; after a make the list is open all the same, and that rule the louder.
      if (!leavesOpen(prepared, hit) || (isStandard && afterNamed.has(hit.entry))) continue;
      const end = closingDot(prepared, hit);
      const fix = closeList(prepared, hit, end, textAt);
      const isDoubtful = (isMake && afterNamed.has(hit.entry)) || refused.test(prepared.lower.slice(end));
      yield {
        at: textAt,
        span: [hit.start, end],
        message: this.messages.open(prepared.raw.slice(hit.start, end)),
        ...hintIf(isDoubtful || isIllustration(prepared, hit)),
        fixes: fix ? [{ ...fix, title: this.messages.close(prepared.raw.slice(hit.start, end)) }] : [],
      };
    }
    for (const span of expressionsIn(prepared)) {
      if (isQuoted(prepared, span[0]) || hits.some(({ start, end }) => start <= span[0] && end >= span[1])) continue;
      yield { at: textAt, span, message: this.messages.open(prepared.raw.slice(...span)) };
    }
    for (const span of isMake || isStandard ? [] : othersIn(prepared)) {
      if (isQuoted(prepared, span[0]) || hits.some(({ start, end }) => start >= span[0] && end <= span[1])) continue;
      // "försening, fel eller annat avtalsbrott": terms of a contract close their lists so.
      const level = hintIf(kind === 'contract');
      yield { at: textAt, span, message: this.messages.open(prepared.raw.slice(...span)), ...level };
    }
    for (const { span, ...level } of listsNotGiven(prepared))
      yield { at: textAt, span, message: this.messages.following, ...level };
  },

  examples: [
    { bad: 'Tvätt levereras till badhuset, ishallen ⟦samt några andra hallar⟧.' },
    { good: 'Tvätt levereras till badhuset och ishallen.' },
    { good: 'Konsulten svarar för underkonsultens arbete såsom om det vore eget.', with: { kind: 'contract' } },
    { good: 'Leverantören ska låta beställaren granska driften såsom anges i punkt 21.', with: { kind: 'contract' } },
    { bad: 'Lösenord ska lagras i CyberArk ⟦eller liknande⟧.', severity: 'hint' },
    { good: 'Systemet ska låta handläggaren dela ett ärende med flera enheter.' },
    { good: 'Systemet ska kunna bifoga text, bild och ljud.' },
    { bad: 'Systemet ska ta emot text, bild ⟦m.m.⟧', fixed: 'Systemet ska ta emot text och bild.' },
    {
      bad: 'Loggen ska innehålla tid, användare ⟦etc.⟧ för varje anrop.',
      fixed: 'Loggen ska innehålla tid och användare för varje anrop.',
    },
    { bad: 'Systemet ska visa ärendeuppgifter, ⟦till exempel⟧ status och handläggare.' },
    { bad: 'Rapporten ska innehålla ⟦minst följande⟧ uppgifter.' },
    { bad: 'Utskick ska gå via flera kanaler (sms, e-post⟦…⟧).' },
    { bad: 'Loggen ska innehålla, men ⟦inte vara begränsad till⟧, tid och användare.' },
    { good: 'Rapporten ska innehålla minst följande uppgifter: status, handläggare och datum.' },
    { bad: 'Fakturaavgifter ⟦och liknande⟧ avgifter godtas inte.', with: { kind: 'contract' }, severity: 'hint' },
    {
      bad: 'Handlingen ska märkas med diarienummer (⟦till exempel⟧ KS 2027/0012).',
      severity: 'hint',
      note: 'Ett enda exempel visar formen.',
    },
    { bad: 'Systemet ska ta emot bilder (⟦till exempel⟧ foton och ritningar).' },
    { good: 'Systemet ska hindra att obehöriga läser, kopierar eller på annat sätt använder filerna.' },
    { bad: 'Kantsten, brunnar ⟦och annan utrustning⟧ ska skyddas under arbetet.' },
    { bad: 'Montören ska utföra felsökning, byte och ⟦därmed jämförliga arbeten⟧.' },
    { good: 'Formuläret ska kunna undertecknas av förälder eller annan vårdnadshavare.' },
    { good: 'Etiketten ska vara minst 40 mm bred.' },
  ],
});

/** Stand after a make or a standard too, in place of the law's words. */
const afterNamed = new Set(['eller liknande', 'eller dylikt']);

/** Whether the words stand for more than is said, and not for a place, a number or what the law wants. */
function leavesOpen(text: PreparedText, hit: Hit): boolean {
  if (isQuoted(text, hit.start) || isUnit(text, hit)) return false;
  const before = text.lower.slice(0, hit.start);
  const after = text.lower.slice(hit.end);
  // "såsom anges i punkt 4": where it stands, and no example.
  if (/^så ?som$/.test(hit.entry)) return !placeSaid.test(after) && !compares.test(after);
  // "inte minst en poäng": a number.
  if (hit.entry === 'inte minst') return !/^ (?:\(|\d|en|ett|två|tre)/.test(after);
  // "annan likvärdig bevisning, däribland egna rutiner": open as the law wants it.
  if (hit.entry === 'däribland') return !/likvärdig[^.]*$/.test(before);
  // "delas med flera vårdgivare": those that are more are named, and no list is left open.
  return !/^med fler/.test(hit.entry) || !furtherOnes.test(after) || members.test(before);
}

const expressionsIn = (text: PreparedText): readonly Span[] => [...text.all(unlimited), ...text.all(akin)].map(spanOf);

interface Ungiven {
  readonly span: Span;
  readonly atMost?: 'hint';
}

/** *minst följande uppgifter* with no list after it. */
function listsNotGiven(text: PreparedText): readonly Ungiven[] {
  const following = text.first(atLeastFollowing);
  if (!following || /:\s*\S|\n|bilaga|tabell/.test(text.lower.slice(following.index))) return [];
  const { 0: phrase, index } = following;
  // The list may stand in rows of its own.
  return [{ span: [index, index + phrase.length], ...(phrase.startsWith('följande') && { atMost: 'hint' }) }];
}

/** *diarienummer (till exempel KS 2027/0012)*: one instance that shows the form, and no list. */
function isIllustration({ lower }: PreparedText, { entry, start, end }: Hit): boolean {
  if (!/^(?:som )?(?:till exempel|t\.ex|t ex|tex|exempelvis|ex|exv)$/.test(entry) || lower[start - 1] !== '(')
    return false;
  const inner = /^[^()]*(?=\))/.exec(lower.slice(end))?.[0];
  return (
    inner !== undefined && !/,(?!\d)|;|\p{L}\/\p{L}|(?<!\p{L})(?:och|eller|samt|etc|m\.m|osv)(?!\p{L})/u.test(inner)
  );
}

/** `40 mm` is a measure. */
const isUnit = (text: PreparedText, hit: Hit): boolean =>
  hit.entry === 'mm' && /\d\s*$/.test(text.lower.slice(0, hit.start));

/** The full stop of `m.m.` belongs to it, also where it ends the sentence. */
const closingDot = (text: PreparedText, hit: Hit): number =>
  /^(?:m\.?m|m\.?fl|etc|osv|o\.s\.v|e\.d|o\.d|t\.ex|bl\.a)$/.test(hit.entry) && text.raw[hit.end] === '.'
    ? hit.end + 1
    : hit.end;

/** `text, bild m.m.` → `text och bild.` */
function closeList(text: PreparedText, hit: Hit, end: number, textAt: string): Fix | undefined {
  if (
    !/^(?:m\.?\s?m|m\.?\s?fl|etc|osv|o\.s\.v|med mera|med flera|och så vidare|och liknande|och dylikt)/.test(hit.entry)
  )
    return undefined;
  const [start] = sentenceSpan(text, hit.start);
  const before = text.raw.slice(start, hit.start).replace(/[\s,]+$/, '');
  const comma = before.lastIndexOf(', ');
  const last = comma < 0 ? '' : before.slice(comma + 2);
  const noun = nounOfOthers(text, hit, end);
  if (comma < 0 || noun === undefined) return undefined;
  const to = end + noun.length;
  // "kort, faktura och/eller autogiro m.m.": the row is joined already.
  if (/ (?:och|eller|samt|och\/eller) /.test(last))
    return last.split(' ').length > 5
      ? undefined
      : replaceFix('', textAt, [start, to], before + dotAfter(text, hit, to));
  if (last.split(' ').length > 3) return undefined;
  // "personal, t.ex. chefer m.fl.": one list of examples, and no member beside the first.
  const isExample = /^(?:t\.? ?ex|exempelvis|såsom|bland annat|bl\.? ?a|inklusive|särskilt)(?![a-zåäö])/i.test(last);
  const closed = isExample ? before : `${before.slice(0, comma)} och ${last}`;
  return replaceFix('', textAt, [start, to], closed + dotAfter(text, hit, to));
}

/** A full stop that belonged to *m.m.* and ended the sentence too. */
function dotAfter(text: PreparedText, hit: Hit, to: number): string {
  const [, sentenceEnd] = sentenceSpan(text, hit.start);
  const atEnd = to >= sentenceEnd || text.raw.slice(to, sentenceEnd).trim() === '.';
  return atEnd && closingDot(text, hit) > hit.end && text.raw[to] !== '.' ? '.' : '';
}

/** *lön, arvoden och liknande ersättningar*: what the others are called goes with them. Undefined where more is said of it. */
function nounOfOthers(text: PreparedText, hit: Hit, end: number): string | undefined {
  if (!/^(?:m\.?\s?fl|med flera|och liknande|och dylikt)/.test(hit.entry)) return '';
  const rest = text.lower.slice(end);
  const word = /^ ([a-zåäöé-]+)/.exec(rest)?.[1];
  if (word === undefined || notOfOthers.test(word) || isVerbNow(word) || isPassiveNow(word) || isInfinitive(word))
    return '';
  return /^ [a-zåäöé-]+(?=\s*(?:[.,;)]|$))/.exec(rest)?.[0];
}
const notOfOthers = one`^(?:ska|skall|bör|kan|får|måste|är|har|och|eller|samt|som|i|på|enligt|för|till|från|med|vid|hos|av|per|inom|utan|mellan|om|via|under|över|efter|före|innan|när|där|vilka|så|att|men)$`;
