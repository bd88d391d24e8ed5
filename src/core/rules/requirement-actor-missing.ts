import { one } from '../wording/pattern.ts';
import { anyOf } from '../wording/phrases.ts';
import { isBinding, sentenceSpan, words } from '../wording/language.ts';
import type { Kind } from '../model/generated/types.ts';
import type { PreparedText, Token } from '../wording/prepared-text.ts';
import { isSupplier, isSystem, isInSubordinate, mainShalls, subjectBefore } from '../wording/clauses.ts';
import { hintIf } from './at-most.ts';
import { agentChanges } from './agent-change.ts';
import { defineRule, type Draft } from './rule.ts';
import { heldByNobody } from '../wording/kept-by-whom.ts';
import { isPassive } from '../wording/verbs.ts';

/** Duties that the system, the supplier or the buyer could all have; what a system does to data is left alone. */
const duties = new Set(
  'göras ske hanteras säkerställas beaktas tillhandahållas utföras genomföras ordnas upprättas åtgärdas avhjälpas rapporteras meddelas informeras redovisas levereras bevakas vidtas kontrolleras testas tillses utbildas samordnas planeras underhållas kommuniceras överlämnas hållas beslutas utses erbjudas delges inhämtas bedrivas tillsättas eskaleras migreras driftsättas anordnas arrangeras förankras riskbedömas besiktigas produceras deponeras efterföljas kvalitetssäkras granskas godkännas utvärderas besvaras dokumenteras utredas förvaltas bemannas revideras återrapporteras stämmas felsökas återkopplas avropas diskuteras styrkas verifieras fastställas attesteras'.split(
    ' ',
  ),
);
const particle = new Set(['följas', 'tas', 'ses', 'gås', 'läggas', 'stämmas', 'bytas']);
/** *finnas*, *räknas*, *enas*; *loggas*, *visas*. */
const passiveInForm = anyOf(`
  präglas, åtföljas, kännetecknas, genomsyras, utgöras, föregås, drivas, nås, finnas, synas, anses, räknas, avses,
  ingå, beräknas, krävas, baseras, omfattas, regleras, gälla, framgås, justeras, höjas, sänkas, vändas, minskas,
  debiteras, användas, nyttjas, visas, loggas, lagras, krypteras, skyddas, bevaras, behandlas, betraktas, tolkas,
  anges, avgöras, prövas, mötas, träffas, enas, samlas, hoppas, lyckas, umgås
`);
/** Passive in form only, or done by whoever reads the paper. */
const notDone = one`^${passiveInForm}$`;
/** What a system does to a record of the work. */
const ofData = one`^(?:spar|vis|registrer|logg|skriv|exporter|importer|lagr|arkiver|publicer|märk|sorter|sök|räkn|beräkn|hämt|skick|sänd|ladd|koppl|läs|filtrer|lås|del|signer|överför|skapa|uppdater|radera|gallra|samla)\p{L}*s$`;
/** *vid byte av personal*: the words belong to a noun. */
const nounOf = one`(?<!\p{L})(?:byte|antal|typ|del|lista|kopia|urval|införande|anlitande|borttag|\p{L}{3,}(?:ning|ering|sion)(?:ar|en|er|arna|erna)?) av (?:\p{L}+\s)?\p{L}+|(?<!\p{L})(?:ändring|förändring|fel|störning|uppdatering|uppgradering|avbrott|brist|sårbarhet)(?:ar|en|er|arna|erna|et)? i (?:systemet|tjänsten|lösningen|appen)`;
/** *genom att du …*. */
const byDoing = String.raw`(?<!\p{L})genom att (?:du|ni|man|den) \p{L}`;
/** *av leverantören*, *genom systemet*. */
const byParty = String.raw`(?<!\p{L})(?:av|genom)\s+(?:\p{L}+\s)?(?:leverantör|anbudsgivar|beställar|kommun|köpar|system|tjänst|lösning|användar|administratör|handläggar|part|personal|\uFFFC)\p{L}*`;
/** *hos beställaren*, *från användarna*. */
const fromParty = String.raw`(?<!\p{L})(?:hos|från)\s+(?:\p{L}+\s)?(?:leverantör|anbudsgivar|beställar|kommun|köpar|användar|administratör|handläggar|part|personal|\uFFFC)\p{L}*`;
/** *av ansvarig rektor*, *av kommunens nämnd*. */
const byOffice = String.raw`(?<!\p{L})av\s+(?:\p{L}+\s){0,2}?\p{L}*(?:aren?|arna|chef(?:en)?|rektorn?|ledning(?:en)?|nämnd(?:en)?|ansvarig[ae]?|förvaltning(?:en)?|person(?:en|er)?|ordförande(?:n)?|myndighet(?:en)?|organ(?:et)?|avdelning(?:en)?|sköterska(?:n)?|ledamot(?:en)?|konsult(?:en|er)?|företag(?:et)?)(?!\p{L})`;
/** *direkt i appen*. */
const inSystem = String.raw`(?<!\p{L})(?:i|via|direkt i|automatiskt)\s+(?:systemet|tjänsten|lösningen|appen|gränssnittet|webbläsaren)`;
/** *automatiskt*. */
const byItself = String.raw`(?<!\p{L})automatiskt(?!\p{L})`;
/** *mellan parterna*. */
const betweenTheParties = String.raw`(?<!\p{L})mellan parterna(?!\p{L})`;
/** *av bokningssystemet*. */
const byNamedSystem = String.raw`(?<!\p{L})av (?:\p{L}+ )?\p{L}+(?:systemet|tjänsten|lösningen|portalen|appen|robotten|motorn)(?!\p{L})`;
/** *i ett formulär*. */
const inView = String.raw`(?<!\p{L})i (?:ett|en) (?:\p{L}+ )?\p{L}*(?:gränssnitt|verktyg|formulär|portal|vy|app)(?!\p{L})`;
const agent = one`${byDoing}|${byParty}|${fromParty}|${byOffice}|${inSystem}|${byItself}|${betweenTheParties}|${byNamedSystem}|${inView}`;

/** *av behörig elektriker*: whoever the work takes. */
const qualified = one`(?<!\p{L})av (?:en |ett )?(?:behörig|sakkunnig|certifierad|auktoriserad|legitimerad|ackrediterat|oberoende)\p{L}* \p{L}{3,}`;
/** *av Inköpscentralen*: a name, known by its capital. */
const namedAgent = one`(?<!\p{L})av (?:\p{Ll}+ )?\p{Lu}[\p{L}-]+`;
/** What is said of a paper, or of whoever decides by the nature of the thing: the actor is seldom in doubt. */
const formal = one`^(?:utformas|specificeras|presenteras|tilldelas|motiveras|preciseras|definieras|undertecknas|signeras|tecknas|ingås|godkännas|formuleras|struktureras|innefattas|benämnas|adresseras|ställas|märkas|numreras|tillämpas|bifogas)$`;

/** Who pays, invoices and amends a contract is plain from what a contract is. */
const whoPays = one`(?:^|[.]\s)(?:betalning|fakturering|fakturor|prisjustering|ändringar och tillägg|ändringar|tillägg|reklamation|uppsägning|förlängning|meddelanden)(?:en|ar|arna|s)?(?: (?:av|enligt|till|i) (?:\p{L}+ ?){1,3})?\s*$`;

/** *Vite ska betalas*: what a contract says of money, its debtor is given by what is paid. */
const ofMoney = one`^(?:betalas|erläggas|utbetalas|inbetalas|krediteras|kvittas|återbetalas)$`;
/** *Rapporten ska levereras*, *revision ska påkallas*: in a contract, whose act it is lies in the word. */
const contractual = one`^(?:levereras|påkallas|avropas|framställas|aviseras|reklameras|ersättas|tillställas)$`;
/** *anmälan*, *faktura*, *avrop*. */
const givenPapers = anyOf(`
  begäran, anmälan, reklamation, statistik, redovisning, rapport, faktura, fakturering, ersättning, betalning,
  meddelande, underrättelse, beställning, avrop, uppsägning, hävning, förlängning, skriftväxling, avisering,
  återbetalning, avräkning, kreditering, nedsättning, svar, medgivande, yttrande, leverans, erinran, invändning
`);
/** Papers, notices and figures that one party gives the other. */
const betweenParties = one`(?:^|[.]\s)(?:\p{L}+ )?(?:\p{L}*${givenPapers})(?:en|n|et|er|erna|ar|arna|na)?(?: (?:om|enligt|av|till|mellan|i|avseende|för|från|med|på) (?:[^.;]|[.](?=\d)){0,80})?$`;

/** *inloggning*, *gallring*. */
const technicalNouns = anyOf(String.raw`
  statistik, inloggning, identifiering, verifiering, legitimering, behörighetskontroll, synkronisering,
  versionshantering, autentisering, federering, överföring, kommunikation, export, import, lagring, kryptering,
  sökning, loggning, integration, datautbyte, behörighetsstyrning, utskrift, signering, backup\p{L}*,
  säkerhetskopiering, åtkomst, registrering, gallring, filtrering, trafik, uppdatering av (?:uppgifter|data)
`);
/** What a system does by itself: who acts is plain. */
const technical = one`${technicalNouns}(?:en|er|erna|ar|arna)?(?:\s\p{L}+){0,4}\s*$`;
/** Work that people do, whatever word for doing it is chosen. */
const work = one`(?<!\p{L})\p{L}*(?:utbildning|säkerhetskopiering|migrering|genomgång|möte|uppföljning|revision|riskanalys|acceptanstest|penetrationstest|driftgodkännande|protokoll|underhåll|felavhjälpning|leverans|införande|överlämning)(?:en|et|ar|ar?na|er|erna|n)?(?:\s\p{L}+){0,3}\s*$`;
/** *ordnas med bästa träffen först*: an order, not work. */
const sorted = one`^\s*(?:efter|med \p{L}+ \p{L}+ först|i (?:bokstavs|datum|tids|fallande|stigande|kronologisk)\p{L}*)(?!\p{L})`;
/** *hållas åtskilda* is a state, not a duty. */
const state = one`^\s*(?:\p{L}+\s)?(?:separera|kvar(?!\p{L})|öppe|sluten|slutna|åtskil|uppdatera[dt]|tillgänglig|intakt|skild|hemlig|isolera)`;

export const requirementActorMissing = defineRule({
  id: 'requirement-actor-missing',
  code: 'SPR-09',
  target: 'requirement',
  ground: 'practice',
  severity: 'warning',
  title: 'Det framgår vem som ska göra det',
  rationale:
    '”Uppföljning ska ske” säger inte om det är systemet, leverantören eller beställaren som ska göra något. Då vet ingen vem som brister.',
  basis: ['INCOSE Guide for Writing Requirements (2019), R2'],
  fixable: true,
  messages: {
    add: (agent: string) => `Lägg till ”${agent}”`,
    held: (phrase: string) =>
      `”${phrase}” säger inte hos vem: skriv ”Leverantören ska ha …” eller ”Beställaren ska ha …”.`,
    passive: (verb: string) =>
      `”ska ${verb}” säger inte vem som ska göra det: skriv ”Systemet ska …”, ”Leverantören ska …” eller ”Beställaren ska …”.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    // Prices and proofs of suitability are given by whoever tenders.
    if (!isBinding(kind) || kind === 'award' || kind === 'price' || kind === 'selection') return;
    const held = heldByNobody(prepared);
    if (held)
      yield { at: `${at}/text`, span: held, message: this.messages.held(prepared.raw.slice(...held)), atMost: 'hint' };
    for (const place of mainShalls(prepared)) {
      const passive = passiveAfter(prepared, place, kind);
      if (!passive || namesActor(prepared, passive) || needsNoActor(prepared, passive, kind)) continue;
      // "material som ska återanvändas": which, and not who.
      if (isInSubordinate(prepared, place)) continue;
      const { shall, verb } = passive;
      yield {
        at: `${at}/text`,
        span: [shall.start, verb.end],
        message: this.messages.passive(words(prepared, verb)),
        ...hintIf(isPlain(prepared, passive, kind)),
        fixes: agentChanges(`${at}/text`, prepared, passive).map(([who, change]) => ({
          title: this.messages.add(who),
          decision: true as const,
          changes: [change],
        })),
      };
    }
  },

  examples: [
    { bad: 'Loggboken ⟦ska gås⟧ igenom varje vår.', fixed: 'Loggboken ska gås igenom av leverantören varje vår.' },
    { good: 'Loggboken ska gås igenom av hamnchefen varje vår.' },
    { bad: 'En rutin för bogsering vid storm ⟦ska finnas⟧.', severity: 'hint' },
    { bad: 'Det ⟦ska finnas⟧ en kontaktperson för gästhamnen.', severity: 'hint' },
    { good: 'Rutiner som ska finnas räknas upp i bilaga 2.' },
    { good: 'Hos hamnbolaget ska det finnas en kontaktperson för gästhamnen.' },
    { good: 'Det ska finnas en brygga för kanoter.' },
    { bad: 'Mottagarens identitet ⟦ska verifieras⟧.', fixed: 'Mottagarens identitet ska verifieras av leverantören.' },
    { bad: 'Det ⟦ska erbjudas⟧ utbildning.', fixed: 'Det ska av leverantören erbjudas utbildning.' },
    {
      bad: 'En åtgärdsplan ⟦ska tas⟧ fram inom en vecka.',
      fixed: 'En åtgärdsplan ska tas fram av leverantören inom en vecka.',
    },
    { good: 'Leverantören ska genomföra utbildningen på plats hos beställaren.' },
    {
      bad: 'Uppföljning av avtalet ⟦ska ske⟧ varje kvartal.',
      fixed: 'Uppföljning av avtalet ska genomföras av leverantören varje kvartal.',
    },
    {
      bad: 'Incidenter ⟦ska rapporteras⟧ inom fyra timmar.',
      fixed: 'Incidenter ska rapporteras av leverantören inom fyra timmar.',
    },
    {
      bad: 'Ett driftgodkännande ⟦ska inhämtas⟧ innan systemet tas i bruk.',
      fixed: 'Ett driftgodkännande ska inhämtas av leverantören innan systemet tas i bruk.',
    },
    {
      bad: 'Befintliga data ⟦ska kopieras⟧ före driftstart.',
      with: { kind: 'contract' },
      fixed: 'Befintliga data ska kopieras av beställaren före driftstart.',
      fixIndex: 1,
    },
    {
      bad: 'Vid avvikelse ⟦ska en åtgärdsplan upprättas⟧.',
      fixed: 'Vid avvikelse ska en åtgärdsplan upprättas av leverantören.',
    },
    {
      bad: 'Skyltning ⟦ska utföras⟧ enligt bilaga 4.',
      fixed: 'Skyltning ska utföras av leverantören enligt bilaga 4.',
      severity: 'hint',
    },
    { good: 'Kontraktet ska präglas av öppenhet.', with: { kind: 'contract' } },
    { good: 'Varje pall ska åtföljas av en fraktsedel.', with: { kind: 'contract' } },
    { good: 'Felet ska rapporteras genom att du ringer hamnen.' },
    { good: 'Hamnens regler ska tillämpas på gäster.', with: { kind: 'contract' } },
    { good: 'Elarbeten ska utföras av behörig elektriker.' },
    {
      bad: 'Fästning av räcken ⟦ska ske⟧ i berg.',
      fixed: 'Fästning av räcken ska genomföras av leverantören i berg.',
      severity: 'hint',
    },
    { good: 'När en bokning görs ska kunden informeras.' },
    { good: 'Vite ska betalas med 5 000 kronor per dag, dock högst 50 000 kronor.', with: { kind: 'contract' } },
    {
      bad: 'Månadsrapporten ⟦ska levereras⟧ senast den 5 i följande månad.',
      with: { kind: 'contract' },
      fixed: 'Månadsrapporten ska levereras av leverantören senast den 5 i följande månad.',
      severity: 'hint',
    },
    {
      bad: 'Prestandatest ⟦ska genomföras⟧ vid uppgraderingar av systemet.',
      fixed: 'Prestandatest ska genomföras av leverantören vid uppgraderingar av systemet.',
    },
    { good: 'Reserverade böcker ska hållas kvar i sju dagar.' },
    { good: 'Incidenter ska rapporteras av leverantören inom fyra timmar.' },
    { good: 'Lösenord ska lagras krypterade.' },
  ],
});

/** A verb that tells of no actor, and the *ska* that governs it. */
interface Passive {
  readonly shall: Token;
  readonly verb: Token;
  /** What stands before *ska* in its sentence. */
  readonly subject: string;
}

function passiveAfter(text: PreparedText, place: number, kind: Kind | undefined): Passive | undefined {
  const at = verbAfter(text, place, kind);
  const verb = at === undefined ? undefined : text.tokens[at];
  const shall = text.tokens[place];
  return verb && shall && { shall, verb, subject: subjectBefore(text, place) };
}

/** Whether the sentence says who acts after all. */
function namesActor(text: PreparedText, { shall, verb, subject }: Passive): boolean {
  if (isSupplier(subject)) return true;
  if (isSystem(subject) && /^(?:system|tjänst|lösning|plattform|app)/.test(subject)) return true;
  const rest = afterShall(text, shall.start);
  if (agent.test(rest) || qualified.test(rest)) return true;
  return namedAgent.test(text.masked.slice(verb.end, sentenceSpan(text, verb.start)[1]));
}

/** *Dessa villkor ska tillämpas*: they hold, by themselves. */
const terms = one`(?:villkor|bestämmelse|regle|föreskrift|avtal)(?:en|et|r|rna|rnas|er|erna)?\s*$`;

/** A state or an order that nobody brings about, or an act that is somebody's by its nature. */
function needsNoActor({ lower }: PreparedText, { verb, subject }: Passive, kind: Kind | undefined): boolean {
  const after = lower.slice(verb.end);
  if (state.test(after) || (verb.word === 'ordnas' && sorted.test(after))) return true;
  if (verb.word === 'tillämpas' && terms.test(subject)) return true;
  // Users are told by the system.
  if (verb.word === 'informeras' && /(?:användar|kund|brukar|medborgar|elev|vårdnadshavar)\p{L}*\s*$/u.test(subject))
    return true;
  if (kind === 'contract') return ofMoney.test(verb.word);
  return verb.word !== 'dokumenteras' && technical.test(subject) && !work.test(subject);
}

/** *ska kunna göras*: whoever it is, the thing has to allow it. */
const possible = /^\s+(?:\S+\s+)?kunna\s+$/;
/** *Byte ska meddelas den andra parten*: then the first one tells. */
const toTheOther = one`^(?: till)? (?:(?:leverantören|säljaren|entreprenören|ramavtalsleverantören|beställaren|köparen|kunden)(?!\p{L})|den andra parten|andra parten|motparten|annan part)(?!\p{L})`;

const made = one`^ (?:enligt|i enlighet med|av|med|som|i)(?!\p{L})`;
/** *Utplåning ska ske enligt standarden*, *Fästning ska ske i betong*: how and where a thing is done, by whoever does it. */
const manner = one`^ (?:enligt|i enlighet med|på ett sådant sätt|i \p{L}+(?:[.,]|$)|genom|via)(?!\p{L})`;
/** *Tillträde ska ges*, *samråd ske med byggnadsnämnden*: whose it is to give lies in the word. */
const access = one`(?<!\p{L})(?:tillträde|tillgång|insyn|åtkomst)(?:t|en)?(?: till (?:\p{L}+ ?){1,3})?\s*$`;
const consulted = one`(?<!\p{L})(?:samråd|dialog|avstämning)\s+$`;

/** Who acts is not said, but seldom in doubt. */
function isPlain({ lower }: PreparedText, { shall, verb, subject }: Passive, kind: Kind | undefined): boolean {
  const { word, start, end } = verb;
  const between = lower.slice(shall.end, start);
  const after = lower.slice(end);
  if (possible.test(between) || consulted.test(between) || formal.test(word) || word === 'levereras') return true;
  // "Märkning ska utföras enligt handboken": how the thing is made, by whoever makes it.
  if (word === 'utföras' && made.test(after) && !work.test(subject)) return true;
  if (word === 'ske' && manner.test(after) && !work.test(subject)) return true;
  if (whoPays.test(subject)) return true;
  if (kind !== 'contract') return false;
  if (/^(?:ges|lämnas|beredas)$/.test(word) && access.test(subject)) return true;
  return contractual.test(word) || betweenParties.test(subject) || toTheOther.test(after);
}

const condition = one`^(?:vid|när|om|efter|före|innan|under|inom|inför|i samband med)(?!\p{L})`;
/** Whoever acts stands there after all, or a verb governs what follows. */
const someone = one`^(?:system|tjänst|lösning|plattform|app|leverantör|beställar|kommun|användar|handläggar|kund|part|anbudsgivar|säljar|köpar|administratör|konsult|personal|elev|brukar|medborgar|den$|de$|man$|som$|att$|och$|kunna$)|a$`;

/**
 * Place of the verb that lacks its actor, among the five words after a *ska*. A contract binds somebody to do things:
 * there, and of work, every passive lacks one.
 */
function verbAfter(text: PreparedText, shall: number, kind: Kind | undefined): number | undefined {
  const { tokens } = text;
  let within = false;
  for (let at = shall + 1; at < Math.min(tokens.length, shall + 6); at++) {
    const word = tokens[at]?.word ?? '';
    // "Vid avvikelse ska en åtgärdsplan upprättas": what is done stands between.
    if (within) {
      if (isDuty(tokens, at) && !/^(?:informeras|meddelas)$/.test(word)) return at;
      if (someone.test(word)) return undefined;
      continue;
    }
    const isDone = (isPassive(word) || /^(?:ges|tas|.{2,}[^n]as)$/.test(word)) && !notDone.test(word);
    if (isDone && (kind === 'contract' || (!ofData.test(word) && work.test(subjectBefore(text, shall))))) return at;
    if (isDuty(tokens, at)) return at;
    if (adverb.test(word)) continue;
    if (someone.test(word) || !condition.test(subjectBefore(text, shall))) return undefined;
    within = true;
  }
  return undefined;
}

/** *utföras*, *gås igenom*. */
const isDuty = (tokens: readonly Token[], at: number): boolean => {
  const word = tokens[at]?.word ?? '';
  return duties.has(word) || (particle.has(word) && away.has(tokens[at + 1]?.word ?? ''));
};

const away = new Set(['upp', 'fram', 'över', 'av', 'ut', 'igenom']);
const adverb =
  /^(?:kunna|alltid|även|också|inte|endast|senast|minst|därefter|löpande|regelbundet|årligen|normalt|dock|då|sedan|skriftligen|skriftligt|kontinuerligt|omgående|omedelbart|snarast|skyndsamt|först|dessutom|vidare|därutöver|helst|månadsvis|kvartalsvis|gemensamt)$/;

/** In *ändringar i tjänsten ska aviseras* the service does nothing: who acts stands after the modal. */
const afterShall = (text: PreparedText, offset: number): string =>
  text.lower.slice(offset, sentenceSpan(text, offset)[1]).replace(nounOf, '');
