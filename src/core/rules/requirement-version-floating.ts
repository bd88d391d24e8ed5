import { isBinding } from '../wording/language.ts';
import { followedDecisionsIn, followedPatterns, mayFollow } from '../wording/followed-decisions.ts';
import { floatingPatterns, floatingRulesIn } from '../wording/outside-rules.ts';
import { one, pattern } from '../wording/pattern.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { redonePaperPatterns, redonePapersIn } from '../wording/redone-papers.ts';
import { hintIf } from './at-most.ts';
import { defineRule, type Draft } from './rule.ts';
import { placesOf } from '../wording/word-gate.ts';
import type { Span } from '../text/index.ts';

/** *Vid var tid gällande säkerhetsinstruktion*, *i den vid leveranstillfället senaste versionen*: says it by itself. */
const whichever = pattern`(?<!\p{L})(?:vid (?:för )?|för )(?:var(?:je)? (?:tid|tidpunkt)|leveranstillfället) (?:(?:två|tre|fyra|\d) )?(?:gällande|angiv(?:en|et|na)|fastställ(?:d|t|da)|beslutad?e?|aktuell[ta]?|senaste?|rådande|giltig[at]?|tillgängliga|stödda)(?!\p{L})`;
/** *Senaste versionen av webbläsaren*: what is not the supplier's own. */
const papers =
  '(?:ett|en|dokument|fil|ärende|uppgift|mall|text|utkast|avtal|rapport|handling|plan|handbok|manual|bruksanvisning)';
const newest = pattern`(?<!\p{L})senaste (?:publicerade |utgivna |släppta )?(?:utgåvan?|version(?:en)?|versionerna) av(?!\p{L})(?! ${papers})`;
/** The law changes for everybody; somebody's standard or guideline does not. */
const law = one`^\s*(?:svensk\p{L}*\s+|tillämplig\p{L}*\s+|relevant\p{L}*\s+)?(?:lag|lagar|lagstiftning|rätt|författning|förordning|dataskydd|gdpr|arkivlag|offentlighets|bokförings|föreskrifter(?! (?:från|av|hos|utgivna|utfärdade)))`;
/** A program that fetches its own latest version is not told what to follow. */
const ownProduct = one`(?<!\p{L})(?:hämta|installera|ladda ner|ladda ned|visa|öppna|återställa|spara|kontrollera|använda|söka|läsa)(?:r|s)?(?!\p{L})[^.;]{0,40}$`;
const bearer = one`kostnad|ersättning|pris|ingår|\uFFFC`;
/** The supplier pays: that leaves open what, if nothing says by when. */
const forNothing = one`(?<!\p{L})utan (?:\p{L}+ )?(?:kostnad|ersättning)|(?<!\p{L})(?:ingår|på (?:egen|leverantörens) bekostnad)(?!\p{L})`;
const leadTime = one`senast(?!\p{L})|inom \d|dagar|månader`;

const byThemselves = placesOf([...floatingPatterns, ...redonePaperPatterns, whichever, newest]);

export const requirementVersionFloating = defineRule({
  id: 'requirement-version-floating',
  code: 'LOU-17',
  target: 'requirement',
  needs: [...floatingPatterns, ...followedPatterns, ...redonePaperPatterns, whichever, newest],
  concerns: ({ kind, prepared }) => isBinding(kind) && (prepared.mayAny(byThemselves) || mayFollow(prepared)),
  ground: 'practice',
  severity: 'warning',
  title: 'En regel som ändras har tid och kostnad',
  rationale:
    '”Vid var tid gällande” gör kravet framtidssäkert men flyttar en okänd kostnad till leverantören. Skriv hur lång tid anpassningen får ta och vem som betalar. Lag behöver inte det.',
  basis: ['Kammarkollegiet, avropsvägledning'],
  messages: {
    floating: (phrase: string) =>
      `Det som följs kan ändras under avtalet (”${phrase}”): skriv inom vilken tid och på vems bekostnad anpassningen görs.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    const plain = versionsIn(prepared);
    const told = new Set<number>();
    for (const { span, isDoubtful } of [...(plain.length > 0 ? plain : outsideIn(prepared))].sort(inOrder)) {
      const sentence = prepared.sentenceAt(span[0]);
      if (told.has(sentence)) continue;
      told.add(sentence);
      const message = this.messages.floating(prepared.raw.slice(...span));
      yield { at: `${at}/text`, span, message, ...hintIf(isDoubtful) };
    }
  },

  examples: [
    { bad: 'Vakterna följer arenans trafikregler, ⟦vilka uppdateras⟧ varje vår.', with: { kind: 'contract' } },
    { bad: 'Beställaren ⟦förbehåller sig rätten att revidera städinstruktionen⟧.', with: { kind: 'contract' } },
    { bad: 'Säljaren följer regionens klädpolicy ⟦inklusive uppdateringar⟧.', with: { kind: 'contract' } },
    { bad: 'Värdarna rättar sig efter av nämnden ⟦framdeles beslutade⟧ regler.', with: { kind: 'contract' } },
    { good: 'Exempelverkets riktlinjer gäller på bryggan, och båtplats ska alltid bokas.' },
    { good: 'Gästerna följer de regler som vi ställer på oss själva.' },
    { good: 'Ritningar till rutinerna får göras i två färger och ska följas.' },
    {
      good: 'Är båten för lång eller bred gäller reglerna för pråmar; i det senare fallet ska reglerna följas när kölen ändras.',
    },
    { good: 'Leverantörens egna rutiner revideras årligen.', with: { kind: 'contract' } },
    {
      bad: 'Guiderna följer museets ordning för visningar, ⟦även sedan den har skrivits om⟧.',
      with: { kind: 'contract' },
    },
    { bad: 'Skyltar: enligt hamnens skyltbok, ⟦inkl. de revideringar hamnen gör⟧.' },
    { bad: '⟦Teaterns senaste inpasseringsordning ska alltid följas⟧.', with: { kind: 'contract' } },
    { good: 'Kartan ska följa de ändringar som användaren gör i tabellen.' },
    {
      bad: '⟦Tillägg som hamnchefen gör i⟧ säkerhetshandboken ska besättningen löpande följa.',
      with: { kind: 'contract' },
    },
    { bad: 'Caterern lägger in de kostregler ⟦nämnden antar⟧ under avtalstiden.', with: { kind: 'contract' } },
    { good: 'Ritningar lämnas enligt Exempelverkets regler i den lydelse som gäller 2026-01-01.' },
    { bad: 'Systemet ska ändras ⟦när Exempelverket släpper⟧ ny utgåva av kodverket.' },
    { bad: 'Webbplatsen ska följa Exempelbys vägledning i ⟦gällande version⟧.', severity: 'hint' },
    { bad: 'Filen lämnas i det format som Exempelverket ⟦för närvarande⟧ föreskriver.' },
    { bad: 'Koden ska skrivas enligt Exempelprofilen ⟦i dess nyaste version⟧.' },
    { bad: '⟦Antar⟧ EU nya krav på loggning uppfyller tjänsten dem från första dagen.', with: { kind: 'contract' } },
    { bad: 'Tjänsten ska följa Exempelverkets anvisningar ⟦så som de löpande publiceras⟧.' },
    { bad: 'Kortbetalning ska ske på det sätt som ⟦Exempelbanken kräver⟧ och enligt dess regler.', severity: 'hint' },
    {
      good: 'Leverantören ska informera kommunen när Exempelverket ändrar sina föreskrifter.',
      with: { kind: 'contract' },
    },
    {
      good: 'Ändrar Exempelverket sina föreskrifter betalar kommunen anpassningen till timpriset.',
      with: { kind: 'contract' },
    },
    { good: 'Handläggaren ska kunna lägga in nya föreskrifter i systemet.' },
    { good: 'Klienten ska kontrollera att senaste version av klientprogrammet är installerad.' },
    {
      bad: 'Leverantören ska följa ⟦vid var tid gällande⟧ säkerhetsinstruktion i {{bilaga "säkerhet"}}.',
      with: { kind: 'contract' },
      specification: {
        annexes: [{ id: 'säkerhet', title: 'Säkerhetsinstruktion', kind: 'text', text: 'Lås dörren.' }],
      },
      note: 'Bilagan är det som ändras, och säger inte vem som betalar.',
    },
    {
      good: 'Leverantören ska följa vid var tid gällande säkerhetsinstruktion i {{bilaga "säkerhet"}} på de villkor som anges i {{krav "AVT-2"}}.',
      with: { kind: 'contract' },
      note: 'Det andra kravet kan säga vem som betalar.',
    },
    { good: 'Leverantören ska följa vid var tid gällande lagstiftning om dataskydd.' },
    { bad: 'Systemet ska uppfylla ⟦vid var tid gällande⟧ version av WCAG eller likvärdig.' },
    { bad: 'Leverantören ska följa de standarder och normer som ⟦vid var tid⟧ gäller.' },
    {
      bad: 'Systemet ska stödja ⟦senast publicerade version⟧ av protokollet inom 90 dagar.',
      severity: 'hint',
      note: 'Tiden är sagd, men inte vem som betalar.',
    },
    { bad: 'Larmet ska utföras enligt Exempelförbundets regler i ⟦senaste utgåva⟧.' },
    { bad: 'Leverantören ska ⟦vid var tid⟧ följa de rutiner som Exempelverket beslutar.', with: { kind: 'contract' } },
    { bad: 'Systemet ska utvecklas ⟦i takt med⟧ förändringar i lagstiftningen.', severity: 'hint' },
    {
      bad: 'Personalen ska följa de ordningsregler som ⟦rektor kan komma att ändra⟧.',
      with: { kind: 'contract' },
      note: 'Också beställaren kan ändra det som leverantören ska följa.',
    },
    { bad: 'Leverantören ska följa kommunens ⟦framtida⟧ säkerhetsregler.', with: { kind: 'contract' } },
    { bad: 'Chauffören följer hamnens ⟦rådande⟧ rutiner.', with: { kind: 'contract' }, severity: 'hint' },
    {
      bad: 'Väktaren ska följa de anvisningar för larm, nycklar och hundar som ⟦museichefen kan komma att meddela⟧.',
      with: { kind: 'contract' },
    },
    {
      good: 'Leverantören ska ha en egen miljöpolicy som årligen fastställs av dess styrelse.',
      with: { kind: 'contract' },
    },
    { good: 'Systemet ska tillämpa de behörighetsregler som kommunen lägger in.' },
    {
      good: 'För arbetet gäller AB 04 med de ändringar och tillägg som framgår av avsnitt 3.',
      with: { kind: 'contract' },
    },
    {
      good: 'Vid förändringar i kommunens lokaler anpassar leverantören städningen enligt de regler som står i bilaga 2.',
      with: { kind: 'contract' },
    },
    { good: 'Kommunen får vid avrop ställa krav på att tolken är auktoriserad.', with: { kind: 'contract' } },
    {
      bad: 'Fakturan lämnas enligt av Exempelförbundet ⟦senast rekommenderade⟧ meddelandetyp.',
      with: { kind: 'contract' },
    },
    { good: 'Leverantören ska följa ordningsreglerna i bilaga 7.', with: { kind: 'contract' } },
    { good: 'Part ska vid var tid ha en utsedd kontaktperson.', with: { kind: 'contract' } },
    { bad: 'Systemet ska följa Riksarkivets ⟦gällande⟧ föreskrifter.', severity: 'hint' },
    {
      good: 'Systemet ska senast 90 dagar efter publicering uppfylla vid var tid gällande version av WCAG eller likvärdig utan kostnad.',
    },
  ],
});

interface Found {
  readonly span: Span;
  /** Half of it is said, or it is nearly law. */
  readonly isDoubtful: boolean;
}

/** The text without its citations of annexes: what is followed lies there, while any other placeholder may say who pays. */
function besideAnnexes({ raw, lower }: PreparedText): string {
  if (!raw.includes('{{')) return lower;
  let beside = lower;
  for (const { 0: cited, index } of raw.matchAll(/\{\{\s*bilaga\s[^}]*\}\}/g))
    beside = beside.slice(0, index) + ' '.repeat(cited.length) + beside.slice(index + cited.length);
  return beside;
}

/** What is sure first: a sentence is told once. */
const inOrder = (a: Found, b: Found): number =>
  Number(a.isDoubtful) - Number(b.isDoubtful) || a.span[0] - b.span[0] || b.span[1] - a.span[1];

/** A version that floats by the words alone. */
function versionsIn(text: PreparedText): readonly Found[] {
  const said = besideAnnexes(text);
  return [...text.all(whichever), ...text.all(newest)].flatMap(({ 0: phrase, index }) => {
    if (ownProduct.test(text.lower.slice(0, index))) return [];
    const rest = said.replaceAll(phrase, '');
    if (law.test(text.lower.slice(index + phrase.length)) || bearer.test(rest)) return [];
    return [{ span: [index, index + phrase.length] as const, isDoubtful: leadTime.test(rest) }];
  });
}

function outsideIn(text: PreparedText): readonly Found[] {
  const isBorne = bearer.test(besideAnnexes(text));
  if (isBorne && (leadTime.test(text.lower) || !forNothing.test(text.lower))) return [];
  return [...floatingRulesIn(text), ...followedDecisionsIn(text), ...redonePapersIn(text)].map(
    ({ span, isDoubtful }) => ({
      span,
      isDoubtful: isDoubtful || isBorne || leadTime.test(text.lower),
    }),
  );
}
