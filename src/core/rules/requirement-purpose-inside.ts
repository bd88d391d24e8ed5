import { one, pattern } from '../wording/pattern.ts';
import type { Fix } from '../model/finding.ts';
import { isBinding, isFirst, sentenceSpan } from '../wording/language.ts';
import { chosen, defineRule, type Draft } from './rule.ts';
import { mayHoldDemand, reasonStart } from '../wording/movable-reasons.ts';
import { isInfinitive } from '../wording/verbs.ts';
import type { Span } from '../text/index.ts';

const otherUse = one`(?<!\p{L})(?:det|tid|nog|även|lätt|svårt|ansvarig\p{L}*|anledning|beslut|kostnad\p{L}*|kriteri\p{L}*)\s*$`;
const made = one`(?<!\p{L})(?:utform\p{L}*|konstruer\p{L}*|bygg\p{L}*|konfigurer\p{L}*|placer\p{L}*|anpass\p{L}*|inrätt\p{L}*|märk\p{L}*|skyddas?|förvaras?|specificera\p{L}*|utförd?t?|beskaffa\p{L}*|ställas|ordna\p{L}*|uppställ\p{L}*|dimensioner\p{L}*|installer\p{L}*|begräns\p{L}*|lagra\p{L}*|krypter\p{L}*|separer\p{L}*|på ett sådant sätt|sådan[t]?)\s*(?:\p{L}+\s)?$`;
const able = one`(?<!\p{L})(?:riskerar|inte|ingen|inga|inget|kan|slipper|får|vet|ser|hinner|behöver inte|minskar|ökar|undviks|minimeras)(?!\p{L})`;
/** *för att bli godkänd*, *för att få tillämpas*: on what condition, which is no reason. */
const condition = one`^\s*(?:[\p{L}-]+\s){0,4}?(?:(?:ska|skall)\s)?(?:kunna\s)?(?:bli (?:godkänd|antagen|utsedd|kvalificerad|tilldelad|leverantör|utförare)\p{L}*|få (?:\p{L}+\s)?\p{L}+as|godkännas|antas|prövas|kvalificeras|beviljas|godtas|äga giltighet|räknas som|anses|ha rätt|vara giltig\p{L}*)(?!\p{L})`;
/** *för att beställaren ska kunna planera* */
const purposeClause = one`^\s*(?:\p{L}+\s){1,3}?(?:ska|skall|kan|slipper|inte ska)(?!\p{L})`;
const firstWord = one`^\s*(\p{L}+)`;
const infinitiveLike = one`\p{L}{3,}as?$`;
const notMovable = one`[,;]|(?<!\p{L})ska(?!\p{L})|\{\{`;
const shallWord = one`(?<!\p{L})ska(?!\p{L})`;

const purpose = pattern`(?<!\p{L})(?:i syfte att|med syfte att|med syftet att|för att|så att)(?!\p{L})`;
/** *funktion*, *krävs*, *tillräckligt stor*, *utbildning*. */
const nounsAndVerbs = [
  'funktion(?:er|alitet)?',
  'stöd',
  'möjlighet(?:er)?',
  'verktyg',
  'metod(?:er)?',
  'rutin(?:er)?',
  'process(?:er)?',
  'behörighet(?:er)?',
  'gränssnitt',
  'knapp',
  '(?:an)?svara?r?',
  'krav(?:et|en)?',
  String.raw`(?:krävs|krävas|behövs|behövas|erfordras)(?:\s[\p{L}-]+){0,5}`,
  'behöver',
  String.raw`nödvändig\p{L}*`,
  String.raw`tillräcklig\p{L}*(?:\s[\p{L}-]+){0,2}`,
  'används',
  'användas',
  'använda',
  String.raw`avse(?:dd|tt)\p{L}*`,
  String.raw`godkän[dt]\p{L}*`,
  'garanti(?:er)?',
  'resurser',
  'åtgärder',
  'åtkomst',
  'kompetens',
  'utbildning',
  'kapacitet',
  'kunskap(?:er)?',
  'tillstånd',
  'licens(?:er)?',
  'beredd',
  'tid(?:en)?',
  'plan',
  'länk',
  'nyckel',
  'villkor',
  'förmåga',
  'underlag',
].join('|');
/** *funktion för att*, *behörighet för att*: the words belong to the noun. */
const complement = one`(?:${nounsAndVerbs})\s*$`;

export const requirementPurposeInside = defineRule({
  id: 'requirement-purpose-inside',
  code: 'SPR-14',
  target: 'requirement',
  needs: [purpose],
  ground: 'practice',
  severity: 'hint',
  title: 'Skälet står i motivet, inte i kravet',
  rationale:
    'Ett ”för att” i kravet kan läsas som ett villkor eller som ännu ett krav. Skälet hör hemma i motivet, där det inte behöver prövas.',
  basis: ['INCOSE Guide for Writing Requirements (2019), R20'],
  fixable: true,
  messages: {
    purpose: (phrase: string) => `”${phrase} …” är ett skäl: flytta det till motivet.`,
    move: 'Flytta skälet till motivet',
  },

  *check({ kind, prepared, motive }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    for (const { 0: phrase, index } of prepared.all(purpose)) {
      const [start, end] = sentenceSpan(prepared, index);
      const before = prepared.lower.slice(start, index);
      if (phrase === 'för att' && (complement.test(before) || otherUse.test(before))) continue;
      // "utformas så att …": what follows is the demand itself.
      if (phrase === 'så att' && (made.test(before) || !able.test(prepared.lower.slice(index, end)))) continue;
      if (phrase === 'för att' && condition.test(prepared.lower.slice(index + phrase.length, end))) continue;
      const next = firstWord.exec(prepared.lower.slice(index + phrase.length))?.[1] ?? '';
      if (
        phrase === 'för att' &&
        !isInfinitive(next) &&
        !purposeClause.test(prepared.lower.slice(index + phrase.length, end)) &&
        !infinitiveLike.test(next) &&
        next !== 'systemet' &&
        next !== 'användaren'
      )
        continue;
      const rest = prepared.raw.slice(index, end).replace(/[.\s]+$/, '');
      const isWhole = !motive && !isFirst(prepared, index) && !notMovable.test(rest) && shallWord.test(before);
      const from = isWhole && !mayHoldDemand(rest) ? reasonStart(prepared, start, index) : undefined;
      const span = [index, index + phrase.length] as const;
      yield {
        at: `${at}/text`,
        span,
        message: this.messages.purpose(prepared.raw.slice(...span)),
        fixes: from === undefined ? [] : [asReason(phrase, moveFix(at, [from, index], rest, this.messages.move))],
      };
    }
  },

  examples: [
    { good: 'Systemet ska ha en funktion för att bifoga dokument.' },
    { good: 'Kranen ska utföra de lyft som krävs för att resa masten.' },
    { good: 'För att bli godkänd som förare ska sökanden lämna ett läkarintyg.' },
    { good: 'Rabatter ska vara skriftliga för att få användas.' },
    { good: 'Piloten ska svara för att lotsa in båten.' },
    { good: 'Loggen ska utformas så att den kan läsas av revisorn.' },
    {
      bad: 'Kurvan ska visas på driftbilden ⟦så att⟧ driftpersonalen kan upptäcka avvikelser.',
      with: { motive: undefined },
      fixed: 'Kurvan ska visas på driftbilden.',
    },
    {
      bad: 'Systemet ska logga misslyckade inloggningar ⟦för att⟧ upptäcka intrång.',
      with: { motive: undefined },
      fixed: 'Systemet ska logga misslyckade inloggningar.',
    },
    {
      bad: 'Leverantören ska ⟦i syfte att⟧ förbättra tjänsten, lämna en rapport varje kvartal.',
      with: { motive: 'Uppföljning.' },
    },
  ],
});

/** *så att ingen kan missa det*: what comes of it may be demanded too, which only a person knows. */
const asReason = (phrase: string, fix: Fix): Fix => (phrase === 'så att' ? chosen(fix) : fix);

function moveFix(at: string, [start, index]: Span, rest: string, title: string): Fix {
  const reason = rest.slice(0, 1).toUpperCase() + rest.slice(1);
  return {
    title,
    changes: [
      { op: 'splice', at: `${at}/text`, span: [start, index + rest.length], insert: '' },
      { op: 'set', at: `${at}/motive`, value: `${reason}.` },
    ],
  };
}
