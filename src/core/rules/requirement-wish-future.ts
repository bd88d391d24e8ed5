import { one, pattern } from '../wording/pattern.ts';
import { isBinding, isQuoted, sentenceOf, sentenceSpan } from '../wording/language.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { hintIf, unlessMandatory } from './at-most.ts';
import { advertised, defineRule, type Draft } from './rule.ts';
import { firm, intended, laterStep, toCope, unknownThing, whenTheyCome, wish } from '../wording/things-to-come.ts';
import type { Span } from '../text/index.ts';

/** What a prediction shows is no wish. */
const predicted = one`(?<!\p{L})(?:visa|visar|beräkna|beräknar|räkna|prognos|simulera|stoppa|planera|uppskatta|lägga in|registrera|ange|spara|schemalägg|boka)\p{L}*(?: [\p{L}-]+){0,2} $`;
/** A date before it belongs to what came before. */
const someDay = one`^(?:på (?:längre )?sikt|i framtiden|framöver|i förlängningen|med tiden|så småningom)`;
const plan = pattern`(?<!(?<!\p{L})(?:där|att|som|hur|om|vilka) )(?<!\p{L})(?:systemet|tjänsten|leverantören|lösningen|funktionen|produkten|produkterna|förpackningarna|modulen|plattformen|appen|programmet|verktyget|stödet)\s+kommer att(?!\p{L})`;
/** Versions will come for certain: what becomes of an adaptation is a matter for the contract, and no mere wish. */
const kept = pattern`(?<!\p{L})(?:bevara|behålla|följa med|kvarstå|fungera|underhålla|finnas kvar|inarbeta)\p{L}*[^.]*(?:framtida|kommande) (?:version|release|uppgradering|utgåv)`;
/** *Dokumentation för framtida export*: what it is for. */
const useLater = one`(?<!\p{L})för (?:framtida|kommande) \p{L}*(?:ande|ning|export|bruk|referens|analys|underhåll|drift|skötsel|service|förvaltning|uppföljning)(?!\p{L})`;
/** Plans that are scored have a rule of their own (UTV-14). */
const scoredPlan = one`(?<!\p{L})(?:vision|ambition|målbild|planer|era planer)(?:en|er|erna|s)?(?!\p{L})|ser ni på`;
/** *nu och i framtiden*: always, and no wish. */
const nowAndThen = one`(?<!\p{L})(?:nu|idag|i dag|i nuläget) (?:och|såväl som|samt) (?:även )?$`;
const bound = one`bilaga|\uFFFC|(?<![\p{L}\d])(?:19|20)\d{2}(?!\d)|\d+\s*(?:dag|vecka|veckor|månad|år)\p{L}*|senast|version \d|under avtalstiden|under avtalets löptid|enligt tidplan`;

export const requirementWishFuture = defineRule({
  id: 'requirement-wish-future',
  code: 'SPR-18',
  target: 'requirement',
  needs: [wish, toCope, laterStep, unknownThing, plan, whenTheyCome, intended],
  ground: 'case-law',
  severity: advertised,
  title: 'Framtiden har datum eller gräns',
  rationale:
    'Ingen kan visa i anbudet att systemet klarar framtida behov. Säg vilka versioner, inom vilken tid och till vilket pris, så blir önskemålet ett villkor som går att följa upp. En upphandling där ett anbud hade förkastats på ett otydligt obligatoriskt krav fick göras om.',
  basis: ['Kammarrätten i Stockholm, FMV-mål 2015 [känt genom kommentarer]', 'LOU 4 kap. 1 §', 'Riktlinjer 3.11'],
  messages: {
    wish: (phrase: string) =>
      `”${phrase}” går inte att pröva: ange vad, senast när och till vilket pris, eller gör det till ett avtalsvillkor.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    for (const span of wishesIn(prepared)) {
      if (kind === 'award' && scoredPlan.test(sentenceOf(prepared, span[0]))) continue;
      const always = kind === 'award' && nowAndThen.test(prepared.lower.slice(0, span[0]));
      yield {
        at: `${at}/text`,
        span,
        message: this.messages.wish(prepared.raw.slice(...span)),
        ...unlessMandatory(kind),
        ...(prepared.has(kept) && { atMost: 'warning' as const }),
        ...hintIf(always),
      };
    }
  },

  examples: [
    {
      bad: 'Varvet ska ⟦utveckla turen efter de förändringar som sker⟧ i skärgården.',
      with: { kind: 'contract' },
      severity: 'warning',
    },
    { bad: 'Bokningen ska läsa saldot ⟦med det nya kassasystemet⟧.' },
    { good: 'Bokningen ska läsa saldot med det nya kassasystemet enligt bilaga 4.' },
    { good: 'Systemet ska visa elevens utvecklingsplan för vårdnadshavaren.' },
    { good: 'Systemet ska visa kommande bokningar för handläggaren.' },
    { bad: 'Systemet ska fungera i befintlig och ⟦framtida IT-infrastruktur⟧.', severity: 'error' },
    { bad: 'Systemet ska ⟦i ett senare skede ansluta⟧ hemtjänstens larm.', severity: 'error' },
    { bad: 'Systemet ska kopplas till ⟦kommunens kommande ärendehub⟧.', severity: 'error' },
    {
      bad: 'Systemet ska senast den 1 maj 2027 visa kartan och ⟦på sikt⟧ även visa flygbilder.',
      severity: 'error',
      note: 'Datumet hör till det som står före.',
    },
    { bad: 'Systemet ska kopplas till system ⟦som ännu inte är upphandlade⟧.', severity: 'error' },
    { bad: 'Plattformen ska ha en ⟦färdplan för⟧ AI.', severity: 'error' },
    { bad: 'Systemet ska ⟦kopplas till kommande betalterminaler⟧.', severity: 'error' },
    {
      bad: 'Schaktet ska ha ⟦utrymme för kommande rörstråk⟧.',
      with: { kind: 'contract' },
    },
    { bad: 'Kioskerna utformas så att reklam ⟦kan sättas upp senare⟧.', with: { kind: 'contract' } },
    { bad: 'Utredningen ska ⟦ta höjd för växande⟧ elevkullar.', severity: 'error' },
    { bad: 'Systemet ska hantera ⟦nya format som uppstår⟧.', severity: 'error' },
    { bad: 'Passerkorten ska ⟦successivt ersätta⟧ nycklarna.', severity: 'error' },
    { good: 'Om leverantören avser att byta depå ska det anmälas.', with: { kind: 'contract' } },
    { good: 'Leverantörens vision för framtidens badhus, 0–10 poäng.', with: { kind: 'award' } },
    { good: 'När det uppstår fel på maskinen ska ägaren få veta det.', with: { kind: 'contract' } },
    { good: 'Prognosen ska visa framtida elevantal per skola.' },
    { good: 'Systemet ska visa planerade driftstopp för alla tjänster.' },
    { bad: 'Systemet ska ⟦på sikt⟧ hämta uppgifter från folkbokföringen.', severity: 'error' },
    {
      good: 'Under avtalstiden ska leverantören hålla systemet förenligt med kommande versioner av webbläsarna i bilaga 2, senast 60 dagar efter att de släppts.',
      with: { kind: 'contract' },
    },
  ],
});

function wishesIn(text: PreparedText): readonly Span[] {
  return wishesOf(text).flatMap(({ 0: phrase, index }) => {
    const [start, end] = sentenceSpan(text, index);
    const around = text.lower.slice(someDay.test(phrase) ? index : start, end);
    if (bound.test(around) || isQuoted(text, index) || /år $/.test(text.lower.slice(0, index))) return [];
    if (/^(?:framtida|framtidens)/.test(phrase) && !firm.test(phrase) && predicted.test(text.lower.slice(start, index)))
      return [];
    if (useLater.test(text.lower.slice(Math.max(0, index - 4), index + phrase.length))) return [];
    return [[index, index + phrase.length] as const];
  });
}

/** A wish that two expressions find is one. */
function wishesOf(text: PreparedText): readonly RegExpExecArray[] {
  const named = [...text.all(wish)];
  const isNamed = ({ 0: phrase, index }: RegExpExecArray): boolean =>
    named.some(other => other.index < index + phrase.length && other.index + other[0].length > index);
  return [
    ...named,
    ...[...text.all(toCope)].filter(hit => !isNamed(hit)),
    ...text.all(laterStep),
    ...[unknownThing, whenTheyCome, intended].flatMap(words => text.all(words).filter(hit => !isNamed(hit))),
    ...text.all(plan),
  ];
}
