import { every, matchesIn, one, pattern } from './pattern.ts';
import type { Fix } from '../model/finding.ts';
import { isInfinitive, mainModals, mainShalls, onlyMainModals } from './clauses.ts';
import { adjacentPassives, coordinatedDemands, dutyPlace, meritPlace } from './coordinated-demands.ts';
import { splitFix } from './demand-split.ts';
import {
  areOfPenalty,
  isRightOrLimit,
  joinedClause,
  listedItems,
  secondActor,
  secondPassive,
  semicolons,
  thirdDuty,
} from './joined-clauses.ts';
import { isBinding } from './language.ts';
import type { PreparedText } from './prepared-text.ts';
import { defineRule, type Draft } from './rule.ts';
import { placesOf } from './word-gate.ts';

/** Without one of these, one sentence with one *ska* makes one demand. */
const joint = pattern`(?<!\p{L})(?:och|samt)(?!\p{L})|\/`;
const andOrWords = pattern`(?<!\p{L})och\s?\/\s?eller(?!\p{L})`;
const partly = pattern`(?<!\p{L})dels(?!\p{L})[^.]*(?<!\p{L})dels(?!\p{L})`;
const asWellAs = pattern`(?<!\p{L})såväl (\p{L}+)\s[^.;]*?(?<!\p{L})som (?:att )?(\p{L}+)(?!\p{L})`;
/** *säkerställa att … samt att …*: two things to show, each by itself. */
const twoFacts = pattern`(?<!\p{L})(?:ska|skall)\s+(?:\p{L}+\s+){0,4}?(?:visa|intyga|styrka|säkerställa|garantera|ansvara för|svara för|se till|tillse|kontrollera|bekräfta)\s+att(?!\p{L})[^.;]*?(?<!\p{L})(?:samt|och)\s+att(?!\p{L})|(?<!\p{L})(?:skyldig\p{L}*|åtar sig|förbinder sig|åligger(?: \p{L}+)?)\s+att(?!\p{L})[^.;]*?(?<!\p{L})(?:samt|och)\s+att(?!\p{L})`;
const twoMerits = pattern`(?<!\p{L})(?:av|omfattat|inneburit|inkluderat) att(?!\p{L})[^.;]*?(?<!\p{L})(?:samt|och) (?:av )?att(?!\p{L})`;
/** A later sentence that makes a demand in other words than *ska*. */
const otherDemand = one`^(?:(?:det är |är )?(?:ej|inte) möjligt att|möjlighet (?:att|till|ska)|(?:motsvarande|samma) (?:krav )?gäller|krav (?:på|är att)|(?:\p{L}+[ ,]+){1,14}?får (?:ej|inte|endast|bara|enbart)(?!\p{L})|(?:\p{L}+[ ,]+){1,8}?(?:måste|krävs)(?!\p{L}))`;
/** The same before it: only what binds beyond doubt. */
const forbidden = one`^(?!om |när |då |för att |eftersom )(?:\p{L}+[ ,]+){1,8}?(?:får (?:ej|inte|endast|bara|enbart)|måste)(?!\p{L})`;
const slashed = every`(?<![\p{L}\p{N}/:.@-])\p{Ll}{3,}-?(?:\/\p{Ll}{3,})+(?![\p{L}\p{N}/])`;

const members = placesOf([partly, asWellAs, listedItems, semicolons]);

export const requirementDemandCompound = defineRule({
  id: 'requirement-demand-compound',
  code: 'SPR-04',
  target: 'requirement',
  concerns: ({ prepared }) =>
    prepared.has(joint) || prepared.mayAny(members) || prepared.sentences.length > 1 || demandsIn(prepared).length > 1,
  ground: 'practice',
  severity: 'warning',
  title: 'Ett krav i taget',
  rationale:
    'Två krav i ett kan inte besvaras med ett svar, och det ena kan falla utan att det andra gör det. Att skapa, ändra och ta bort samma sak är ett krav, liksom en sluten lista under ett verb.',
  basis: ['INCOSE Guide for Writing Requirements, R18 och R19'],
  fixable: true,
  messages: {
    shalls: (count: number) =>
      `Texten ställer ${String(count)} krav (ska): dela upp den så att varje krav får ett eget svar.`,
    verbs: (first: string, second: string) =>
      first === second
        ? `Texten kräver två saker med ”${first}”: dela upp den så att varje krav får ett eget svar.`
        : `Texten kräver både att ${first} och att ${second}: dela upp den så att varje krav får ett eget svar.`,
    andOr: '”och/eller” kan betyda tre saker: skriv ”och”, ”eller” eller ”minst ett av”.',
    slash: (phrase: string) => `”${phrase}”: skriv om snedstrecket betyder ”och” eller ”eller”.`,
    facts: 'Texten kräver två saker med var sitt ”att”: dela upp den så att varje krav får ett eget svar.',
    joined: 'Texten ställer två krav med ett ”ska”: dela upp den så att varje krav får ett eget svar.',
    sentence: 'Meningen ställer ett krav till, med andra ord än ”ska”: gör det till ett eget krav.',
    merits: 'Texten kräver två meriter på en gång: dela upp den så att var och en får ett eget svar.',
    side: 'Texten kräver två saker av samma föremål: dela upp den om den ena kan vara uppfylld utan den andra.',
    parts: 'Uppdelningen ”dels … dels” är två krav: dela upp texten.',
    split: 'Dela i två krav',
  },

  *check(requirement, at): Generator<Draft> {
    const { kind, prepared } = requirement;
    if (!isBinding(kind) || kind === 'award') return;
    const textAt = `${at}/text`;
    const andOr = prepared.first(andOrWords);
    if (andOr) yield { at: textAt, span: [andOr.index, andOr.index + andOr[0].length], message: this.messages.andOr };
    const shalls = demandsIn(prepared);
    const second = shalls[1] === undefined ? undefined : prepared.tokens[shalls[1]];
    const split = (): Fix[] => splitFix(requirement, at, this.messages.split);
    if (second) {
      const message = this.messages.shalls(shalls.length);
      const mild = kind === 'contract' && areOfPenalty(prepared, shalls) && { atMost: 'hint' as const };
      yield { at: textAt, span: [second.start, second.end], message, ...mild, fixes: split() };
      return;
    }
    const pair = coordinatedDemands(prepared, shalls[0] ?? dutyPlace(prepared));
    if (pair) {
      const message = this.messages.verbs(...pair.verbs);
      yield { at: textAt, span: pair.span, message, ...(pair.mild && { atMost: 'hint' as const }), fixes: split() };
    }
    const merits = kind === 'selection' && !pair ? meritsIn(prepared) : undefined;
    if (merits) yield { at: textAt, span: merits, message: this.messages.merits, atMost: 'hint' };
    const side = pair ? undefined : adjacentPassives(prepared, shalls[0]);
    if (side) yield { at: textAt, span: side, message: this.messages.side, atMost: 'hint' };
    // A contract tells what the parties do in turn.
    const isStated = shalls.length === 0 && kind !== 'contract';
    const acts = isStated ? (secondActor(prepared) ?? thirdDuty(prepared) ?? secondPassive(prepared)) : undefined;
    const joined = pair || side ? undefined : (joinedClause(prepared, shalls[0]) ?? acts);
    if (joined) {
      const mild = isRightOrLimit(prepared.lower, joined, kind) && { atMost: 'hint' as const };
      yield { at: textAt, span: joined, message: this.messages.joined, ...mild };
    }
    const facts = pair || joined ? null : prepared.first(twoFacts);
    if (facts && !endsAlike(facts[0], prepared.lower.slice(facts.index + facts[0].length))) {
      const end = facts.index + facts[0].length;
      const span = [end - (/\S+\s+att$/.exec(facts[0])?.[0].length ?? 3), end] as const;
      // What a party undertakes in a contract is often one promise with two sides.
      const mild = kind === 'contract' && !/^sk/.test(facts[0]);
      yield { at: textAt, span, message: this.messages.facts, ...(mild && { atMost: 'hint' as const }) };
    }
    const other = pair || joined || facts ? undefined : laterDemand(prepared, shalls[0]);
    if (other) {
      const mild = kind === 'contract' && { atMost: 'hint' as const };
      yield { at: textAt, span: other, message: this.messages.sentence, ...mild };
    }
    const both = prepared.first(asWellAs);
    if (both && !pair && isInfinitive(both[1] ?? '') && isInfinitive(both[2] ?? '')) {
      const message = this.messages.verbs(both[1] ?? '', both[2] ?? '');
      yield { at: textAt, span: [both.index, both.index + 5], message };
    }
    const parts = prepared.first(partly);
    const divided = parts && !pair ? partsOf(prepared, parts) : undefined;
    if (parts && divided) {
      const span = [parts.index, parts.index + 4] as const;
      const mild = divided === 'work' && { atMost: 'hint' as const };
      yield { at: textAt, span, message: this.messages.parts, ...mild };
    }
    const slash = slashBetweenWords(prepared);
    if (slash && !pair) {
      const phrase = prepared.raw.slice(...slash);
      yield { at: textAt, span: slash, message: this.messages.slash(phrase), atMost: 'hint' };
    }
  },

  examples: [
    { bad: 'Leverantören utbildar badvakterna, tar fram en handbok ⟦och bemannar⟧ en telefon.' },
    { bad: 'Kartan uppdateras varje vecka, ⟦och en mätning görs⟧ varje år.' },
    { good: 'Leverantören levererar skåp, bänkar och lampor till hallen.' },
    { bad: 'Appen larmar vid fel ⟦och konsulten ringer⟧ driftledaren.' },
    { good: 'Kommunen lämnar ritningar och entreprenören mäter rummen.', with: { kind: 'contract' } },
    { bad: 'Grinden måste hållas låst och vakten ⟦ska⟧ anteckna besök.' },
    { bad: 'Kranen ska väga säckarna ⟦och lyfta⟧ dem till bryggan.', severity: 'hint' },
    { good: 'Systemadministratören ska lägga till, ändra och ta bort användare.' },
    { good: 'Leverantören ska uppdatera och underhålla lösningen varje månad.' },
    { good: 'Systemet ska logga läsning, ändring och radering av uppgifter som ska bevaras.' },
    { good: 'När en anslutning bryts ska systemet spara påbörjade uppgifter.' },
    {
      bad: 'Systemet ska visa ärendets status. Leverantören ⟦ska⟧ utbilda tio användare.',
      fixed: 'Systemet ska visa ärendets status. | Leverantören ska utbilda tio användare.',
    },
    {
      bad: 'Systemet ska visa ärendets status ⟦och skicka⟧ en påminnelse till handläggaren.',
      fixed: 'Systemet ska visa ärendets status. | Systemet ska skicka en påminnelse till handläggaren.',
    },
    { bad: 'Systemet ska exportera bilder ⟦och/eller⟧ ljud.' },
    {
      bad: 'Leverantören ska mäta svarstiderna ⟦och i samråd med beställaren fastställa⟧ gränsvärden.',
      fixed: 'Leverantören ska mäta svarstiderna. | Leverantören ska i samråd med beställaren fastställa gränsvärden.',
    },
    {
      bad: 'Flytten av data ska genomföras under en helg ⟦och protokollföras⟧.',
      fixed: 'Flytten av data ska genomföras under en helg. | Flytten av data ska protokollföras.',
    },
    { bad: 'Pumpen ska styras från driftcentralen ⟦och har⟧ en egen reservmatning.' },
    { bad: 'Skåpet ska vara skyddat mot fukt ⟦och godkänt⟧ för utomhusbruk.' },
    { bad: 'Leverantören ska ha utsett en kontaktperson ⟦och lämnat⟧ en bemanningsplan.' },
    { bad: 'Leverantören ska: a) utse en projektledare, b) ⟦lämna⟧ en tidplan.' },
    { good: 'Systemet ska visa vilka ärenden som är öppna och har passerat sin tid.' },
    { good: 'Bryggan ska vara klar, på plats och förankrad i botten före den 1 juni.' },
    {
      bad: 'Bänken ska vara av ek ⟦och ha⟧ ryggstöd.',
      fixed: 'Bänken ska vara av ek. | Bänken ska ha ryggstöd.',
      severity: 'hint',
    },
    {
      good: 'Kommunen och utföraren ska skriva ett tilläggsavtal för att en linje som går utanför kommunens gränser under skolloven ska kunna öppnas.',
      with: { kind: 'contract' },
    },
    { good: 'Skåpet ska vara tillverkat i rostfritt stål och glas.' },
    { bad: 'Leverantören ska intyga att kopian är fullständig ⟦samt att⟧ originalet har förstörts.' },
    { bad: 'Leverantören är skyldig att hålla jour ⟦och att⟧ anmäla olyckor.' },
    { bad: 'Lösenord måste bytas vart annat år och nyckeln ⟦måste⟧ sparas.' },
    { bad: 'Schemat behöver visa lediga pass ⟦och spara⟧ vikariens svar.' },
    {
      bad: 'Kortet ska spärras vid förlust ⟦och inte öppna⟧ några dörrar.',
      fixed: 'Kortet ska spärras vid förlust. | Kortet ska inte öppna några dörrar.',
      severity: 'hint',
    },
    { bad: 'Lösenord ska bytas vid första inloggningen. ⟦De får inte⟧ visas i klartext.' },
    { bad: '⟦Kopior får inte⟧ lämna landet. Leverantören ska kryptera dem.' },
    {
      good: 'Parterna ska följa dels villkoren i ramavtalet, dels bestämmelserna i bilaga 3.',
      with: { kind: 'contract' },
    },
    { bad: 'Systemet ska ⟦såväl⟧ beräkna avgiften som skicka fakturan.' },
    { good: 'Handboken ska vara på svenska och följa ordlistan i bilaga 4.' },
    { good: 'Leverantören ska visa att säkerhetskopian går att läsa och återställs inom fyra timmar.' },
    {
      good: 'Systemet ska låta handläggaren söka ärenden för att hitta och jämföra beslut.',
      note: 'Verben efter att hör till samma syfte.',
    },
  ],
});

/** *att avtalen följs och att lagarna följs*: one thing to answer for. */
function endsAlike(facts: string, after: string): boolean {
  const first = /([a-zåäö]+s)\s+(?:samt|och)\s+att$/.exec(facts)?.[1];
  return first !== undefined && after.replace(/[.\s]+$/, '').endsWith(` ${first}`);
}

/** *erfarenhet av att … samt av att*, or two verbs after one *att*. */
function meritsIn(text: PreparedText): readonly [number, number] | undefined {
  const twice = text.first(twoMerits);
  if (twice) {
    const end = twice.index + twice[0].length;
    return [end - (/\S+ (?:av )?att$/.exec(twice[0])?.[0].length ?? 3), end];
  }
  return coordinatedDemands(text, meritPlace(text))?.span;
}

const must = new Set(['måste', 'behöver']);

/** Where the text demands with *måste* or *behöver* alone, that is its *ska*. */
function demandsIn(text: PreparedText): readonly number[] {
  const shalls = mainShalls(text);
  if (!/måste|behöver/.test(text.lower)) return shalls;
  const [shall] = shalls;
  if (shall !== undefined) return [...mustBefore(text, shall), ...shalls];
  return mainModals(text, must).filter(place => isInfinitive(verbAfter(text, place)));
}

/** *Grinden måste hållas låst och vakten ska*: the demand that is joined to the one with *ska*. */
function mustBefore(text: PreparedText, shall: number): readonly number[] {
  const [place] = onlyMainModals(text, must);
  const isJoined = (from: number): boolean =>
    text.tokens[from]?.sentence === text.tokens[shall]?.sentence &&
    text.tokens.slice(from, shall).some(({ word }) => word === 'och' || word === 'samt');
  return place !== undefined && place < shall && isInfinitive(verbAfter(text, place)) && isJoined(place) ? [place] : [];
}

/** Past what may stand between: *behöver därför kunna*, *måste systemet visa*. */
const verbAfter = ({ tokens }: PreparedText, place: number): string =>
  tokens.slice(place + 1, place + 4).find(({ word }) => isInfinitive(word))?.word ?? '';

const workNoun = one`^(?:\p{L}+a )?\p{L}{3,}(?:ning|ering|sion|ande|ende)(?:en|et|ar)?(?!\p{L})`;

/** What *dels … dels* divides: two demands, two kinds of work, or things that one verb governs. */
function partsOf(text: PreparedText, { 0: phrase, index }: RegExpExecArray): 'demands' | 'work' | undefined {
  const end = index + phrase.length;
  const next = text.tokens.filter(({ start }) => start >= end).slice(0, 3);
  if (next.some(({ word }) => isInfinitive(word))) return 'demands';
  return workNoun.test(text.lower.slice(end).trimStart()) ? 'work' : undefined;
}

/** The words that make a demand of another sentence than the one with *ska*. */
function laterDemand(text: PreparedText, shall: number | undefined): readonly [number, number] | undefined {
  const first = shall === undefined ? undefined : text.tokens[shall]?.sentence;
  if (first === undefined) return undefined;
  for (const [place, [start, end]] of text.sentences.entries()) {
    if (place === first) continue;
    // "Användaren måste vara inloggad. Systemet ska då …": what comes before is the condition.
    if (place < first && /^\s+då\s/.test(text.lower.slice(text.tokens[shall ?? 0]?.end))) continue;
    const found = (place < first ? forbidden : otherDemand).exec(text.lower.slice(start, end));
    if (found) return [start, start + found[0].length];
  }
  return undefined;
}

const notAlternatives =
  /^(?:ja\/nej|på\/av|av\/på|till\/från|från\/till|in\/ut|ut\/in|upp\/ned|start\/stopp|dag\/natt|och\/eller|km\/h|tcp\/ip|n\/a|i\/o|sida\/sida|tim\/år|in-\/utdata)$/;

function slashBetweenWords(text: PreparedText): readonly [number, number] | undefined {
  if (!text.masked.includes('/')) return undefined;
  for (const { 0: phrase, index } of matchesIn(text.masked, slashed)) {
    if (!notAlternatives.test(phrase)) return [index, index + phrase.length];
  }
  return undefined;
}
