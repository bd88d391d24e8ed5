import { hasBound, hasTime } from '../wording/bounds.ts';
import { escapesIn } from '../wording/escapes.ts';
import { effortsIn, isPurpose } from '../wording/loose-efforts.ts';
import { isHarmless } from '../wording/harmless-words.ts';
import { isBinding, isQuoted, longest, sentenceSpan, words } from '../wording/language.ts';
import type { Hit } from '../wording/lexicon.ts';
import { looseWordingIn, looseWordings } from '../wording/loose-wording.ts';
import { one } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { hintIf } from './at-most.ts';
import { defineRule, type Draft } from './rule.ts';
import { isDoubtful, isStrivenFor, saysLittle } from '../wording/vague-setting.ts';

const wished = one`^[öÖ]nskvär`;
const namedTest = one`bilaga|testfall|acceptanstest|mätt (?:som|enligt|vid)|mätmetod|med .{1,30} (?:menas|avses)|definieras`;
/** *Kvalitativ scenkonst, där minst hälften*: a share of it, and no measure of the word. */
const ofPart = String.raw`(?<!\p{L})(?:där|varav)(?!\p{L})`;
const limitAfter = one`^(?:(?!${ofPart})[^.]){0,60}(?:minst|högst|senast|inom|dock|max|det vill säga|dvs|under|över|lägst)(?!\p{L})`;
const accordingTo = one`^\s*(?:\p{L}+\s){0,4}\(?(?:enligt|motsvarande nivå|:)`;
/** *vedertagen svensk standard (ÅÅÅÅ-MM-DD)*: what is meant stands right after, and is no mere example. */
const explained = one`^(?:\s\p{L}+){1,3}\s*\((?!(?:vi|om|gäller|dock|även|detta|här) |t\.?\s?ex|exempelvis|bl\.?\s?a|bland|såsom|m\.?m)[^)]{8,}\)`;

export const requirementWordingVague = defineRule({
  id: 'requirement-wording-vague',
  code: 'SPR-01',
  target: 'requirement',
  needs: ['vague', 'vague-time', ...looseWordings],
  ground: 'practice',
  severity: 'warning',
  title: 'Ord som ingen kan mäta får ett mått',
  rationale:
    'Användarvänlig, relevant, regelbundet och omgående betyder olika saker för olika läsare, och ingen kan visa att kravet är uppfyllt. Ordet kan stå kvar om samma text sätter en gräns: ”regelbundet, dock minst en gång per år”.',
  basis: ['INCOSE Guide for Writing Requirements (2019), R7'],
  messages: {
    quality: (word: string) =>
      `”${word}” går inte att mäta: ange en gräns – tid, antal, andel eller ett namngivet test.`,
    wish: (word: string) =>
      `”${word}” säger varken att det krävs eller vad det ger: skriv ett krav, eller ett mervärde.`,
    time: (word: string) =>
      `”${word}” säger inte när: ange tid eller intervall, till exempel ”senast inom fyra timmar”.`,
  },

  *check({ kind, prepared }, at, { lexicon }): Generator<Draft> {
    if (!isBinding(kind)) return;
    const hits = lexicon.hits(prepared, 'vague', 'vague-time');
    const excuses = hits.length > 0 ? escapesIn(prepared, lexicon).filter(({ isDoubtful }) => !isDoubtful) : [];
    // "ta stor hänsyn", "arbeta systematiskt med": told once, as an effort that nobody can see.
    const efforts = effortsIn(prepared).filter(effort => !isPurpose(prepared, effort));
    const isTold = ({ start, end }: Pick<Hit, 'start' | 'end'>): boolean =>
      efforts.some(effort => effort.start <= start && effort.end >= end);
    for (const { start, end } of looseWordingIn(prepared, lexicon)) {
      if (isQuoted(prepared, start) || isBounded(prepared, start, end) || isStrivenFor(prepared, start)) continue;
      if (isTold({ start, end })) continue;
      if (hits.some(hit => hit.start < end && hit.end > start && !isHarmless(prepared, hit))) continue;
      yield { at: `${at}/text`, span: [start, end], message: this.messages.quality(prepared.raw.slice(start, end)) };
    }
    for (const hit of longest(hits)) {
      // Within "där så är lämpligt" the way out is the fault.
      if (excuses.some(excuse => excuse.start <= hit.start && excuse.end >= hit.end)) continue;
      if (isQuoted(prepared, hit.start) || isHarmless(prepared, hit)) continue;
      if (isTold(hit)) continue;
      const isTime = hit.list === 'vague-time';
      if (
        isTime
          ? isTimed(prepared, hit)
          : isBounded(prepared, hit.start, hit.end) || explained.test(prepared.lower.slice(hit.end))
      )
        continue;
      const word = words(prepared, hit);
      yield {
        at: `${at}/text`,
        span: [hit.start, hit.end],
        message: this.messages[isTime ? 'time' : wished.test(word) ? 'wish' : 'quality'](word),
        ...hintIf(isDoubtful(prepared, hit) || saysLittle(prepared, hit, kind)),
      };
    }
  },

  examples: [
    { good: 'Saknas komplett tidsintervall ska turlistan visa avgångstiden.' },
    { good: 'För utförligare mått, se ritning 3.' },
    { good: 'Varvet ska rita planen omfattande bryggor och bojar.' },
    { bad: 'Varvet ska göra ⟦omfattande⟧ mätningar.' },
    { good: 'Det är av stor vikt att båtarna är förtöjda när det blåser.' },
    { good: 'Tillägg som är väsentliga enligt LOU köps för sig.', with: { kind: 'contract' } },
    { good: 'Säker förtöjning: Båtar ska ha minst fyra linor.' },
    { bad: 'Gäster ska få svar ⟦på ett omtänksamt och skriftligt sätt⟧.' },
    { good: 'Biblioteket ska få lättlästa böcker på tre språk.' },
    { bad: 'Skylten ska ge ⟦övergripande information⟧ om badplatsen.' },
    { bad: 'Båthuset ska skyddas med den ⟦högsta graden av⟧ säkerhet.' },
    { good: 'Avtal tecknas så snart som nämnden har beslutat.', with: { kind: 'contract' } },
    {
      bad: 'Leverantören ska få de ritningar som är ⟦nödvändiga⟧ för monteringen.',
      with: { kind: 'contract' },
      severity: 'hint',
    },
    { bad: 'Brunnarna ska rensas på det sätt som beställaren finner ⟦lämpligt⟧.', severity: 'hint' },
    { good: 'Skärmen ska ha energiklass F eller bättre.' },
    { good: 'Tjänsten får lämnas vid enstaka eller återkommande tillfällen.', with: { kind: 'contract' } },
    { good: 'Systemet ska visa sökträffar inom två sekunder för 95 procent av sökningarna i testfallen i bilaga 3.' },
    { bad: 'Systemet ska vara ⟦användarvänligt⟧.' },
    { bad: 'Leverantören ska ⟦regelbundet⟧ testa återläsning av säkerhetskopior.' },
    { good: 'Leverantören ska regelbundet, dock minst en gång per år, testa återläsning av säkerhetskopior.' },
    { bad: 'Leverantören ska informera beställaren vid ⟦större⟧ förändringar av tjänsten.' },
    { good: 'Systemet ska ta emot filer som är större än 50 MB.' },
    { bad: 'Systemet ska ha ⟦hög tillgänglighet⟧.' },
    { good: 'Systemet ska visa datum enligt vedertagen svensk form (ÅÅÅÅ-MM-DD).' },
    { bad: 'Systemet ska ha ett ⟦miljövänligt⟧ läge.' },
    { bad: '⟦Vid upprepade förseningar⟧ får kommunen häva avtalet.', with: { kind: 'contract' } },
    { good: 'Vid upprepade förseningar, minst tre på ett år, får kommunen häva avtalet.', with: { kind: 'contract' } },
    { bad: '⟦Flexibel⟧ sökning: fritext och filter i samma ruta', severity: 'hint' },
    { bad: 'Klubben ska ⟦arbeta systematiskt⟧ med sin miljö.' },
    { good: 'Klubben ska arbeta systematiskt med sin miljö enligt planen i bilaga 2.' },
    { bad: 'Snöskyddet ska vara ⟦svåråtkomligt⟧ för barn.' },
    { good: 'Leden ska skyltas med svårighetsgrad.' },
    { bad: 'Tavlorna ska hängas ⟦på olika sätt⟧.' },
    { good: 'Tavlorna ska kunna hängas på olika sätt: i krok, på list eller på ställ.' },
    { bad: 'Inredningen ska uppfylla krav på färg och ⟦trivsel⟧.' },
    { bad: 'Badvakten ska göra ⟦mer planerade ronder⟧ i juli.' },
    { bad: 'Säljaren ska ha ⟦god⟧ kreditvärdighet (vi tar en upplysning).' },
    { bad: 'Leverantören ska arbeta ⟦på ett omtänksamt sätt⟧.' },
    { bad: 'Skyltarna ska vara ⟦väl synliga⟧ från entrén.' },
    { good: 'När ärendet väl är registrerat ska diarienumret inte kunna ändras.' },
    { bad: 'Handdatorn ska ha ⟦kort uppstartstid⟧.' },
    { good: 'Systemet ska visa hur lång tid som återstår.' },
    { bad: 'Tolken ska vara ⟦trygg⟧ i sin roll.' },
    { good: 'Tolken ska vara auktoriserad av Kammarkollegiet.' },
    { bad: 'Sökresultat ska visas ⟦inom rimlig tid⟧, ca fem sekunder.' },
    { good: 'Systemet ska visa ärenden med hög prioritet överst i listan.' },
    { good: 'Leverantören ska kontrollera att det inte finns några uppgifter kvar.' },
    { good: 'Larm ska visas med nivå låg, medel eller hög.' },
    { good: 'Handläggaren ska ange om insatsen är tillfällig eller regelbunden.' },
    { good: 'Leverantörens väsentliga avtalsbrott ger beställaren rätt att häva avtalet.', with: { kind: 'contract' } },
    { good: 'Systemet ska stödja både enkel och avancerad sökning enligt bilaga 2.' },
  ],
});

/** A named test or list anywhere in the sentence, or a measure after the word, takes the vagueness away. */
function isBounded(text: PreparedText, start: number, end: number): boolean {
  const [from, to] = sentenceSpan(text, start);
  if (namedTest.test(text.lower.slice(from, to))) return true;
  const rest = text.lower.slice(end, to);
  if (roughly.test(rest)) return false;
  return (limitAfter.test(rest) && hasBound(rest)) || (accordingTo.test(rest) && hasBound(rest));
}

/** *inom rimlig tid, ca 3–5 sekunder* is as loose as before. */
const roughly = one`(?<![\p{L}(])(?:ca\.?|cirka|ungefär|omkring|uppskattningsvis) (?:\d|\p{L}+ (?:sekund|minut|timm|dag|veck|månad))`;
/** *prioritet 1 inom fyra timmar, övriga skyndsamt*: the time is the others'. */
const theRest = one`(?<!\p{L})övrig(?:a|t)(?: \p{L}+)? $`;

function isTimed(text: PreparedText, { start }: Hit): boolean {
  const [from, to] = sentenceSpan(text, start);
  const sentence = text.lower.slice(from, to);
  return (
    hasTime(sentence) &&
    (!roughly.test(sentence) || text.lower.startsWith('i förväg', start)) &&
    !theRest.test(text.lower.slice(from, start))
  );
}
