import { one, pattern, spanOf } from '../wording/pattern.ts';
import { anyOf } from '../wording/phrases.ts';
import type { Kind } from '../model/generated/types.ts';
import { hasBound, hasTime } from '../wording/bounds.ts';
import { isSystem } from '../wording/clauses.ts';
import { isBinding, isQuoted, longest, sentenceSpan, words } from '../wording/language.ts';
import type { Hit } from '../wording/lexicon.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { hintIf } from './at-most.ts';
import { defineRule, type Draft } from './rule.ts';
import type { Span } from '../text/index.ts';

const allHours = pattern`(?<!\d)24\s?\/\s?7(?!\d)|24 timmar om dygnet`;
/** *aldrig gå ned*. */
const neverFails = String.raw`(?<!\p{L})aldrig (?:gå ned|gå ner|krascha|ligga nere|sluta fungera|stanna|tappa|förlora)(?!\p{L})`;
/** *inga fel får förekomma*. */
const noFaults = String.raw`(?<!\p{L})inga (?:fel|avbrott|brister|störningar) får (?:förekomma|uppstå|finnas)(?!\p{L})`;
/** *allt ska loggas*. */
const allIsLogged = String.raw`(?<!\p{L})allt (?:ska |skall )?(?:logga|spara|dokumentera|spåra|kryptera|säkerhetskopiera|registrera|lagra|arkivera|övervaka)(?:s|t|d|de)?(?!\p{L})`;
/** *spara allt*. */
const logAll = String.raw`(?<!\p{L})(?:logga|spara|dokumentera|spåra|kryptera|säkerhetskopiera|registrera|lagra|arkivera|övervaka|klara) allt(?!\p{L})(?! (?:som|material|innehåll|utom|data|arbete|i|på|inom|vad)(?!\p{L}))`;
/** *Allt loggas*, *spara allt*, *aldrig gå ned*: every thing there is, and every time. */
const everything = pattern`${neverFails}|${noFaults}|${allIsLogged}|${logAll}`;
const hundredPercent = pattern`(?<![\d,.])100\s?(?:%|procent)(?!\p{L})`;
const qualityWords = pattern`åtkomlig|av tiden|nåbar|tillgäng|upptid|drift|korrekt|säker|fungera|kompatib`;
const lastingState = one`^\s*(?:vara|finnas|fungera|ha)\s*(?:tillgänglig\p{L}*|nåbar\p{L}*|uppdaterad\p{L}*|aktuell\p{L}*|i drift|korrekt\p{L}*)?`;
const lastingQuality = one`tillgäng|nåbar|uppdater|aktuell|drift|fungera`;
const wholeThing = one`^\s*(?:dokumentation|systemdokumentation|funktion|stöd|kontroll|säkerhet|integration|kompatibilitet|insyn|support|överensstämmelse|spårbarhet)`;
/** *åtgärda samtliga fel*: nobody can. To log or show them is another thing. */
const remedied = one`(?<!\p{L})(?:åtgärda|avhjälpa|rätta|förhindra|upptäcka|stoppa|hindra|förebygga|undvika|lösa)\s+$`;
const faults = one`^\s*(?:\p{L}+a )?(?:fel|brister|avvikelser|incidenter|problem|intrång|störningar|hot|attacker|sårbarheter)(?!\p{L})`;
const reachWords = one`tillgäng|nå|support|begära|säga upp|ändra villkor|oavsett`;

export const requirementUniversalUnbounded = defineRule({
  id: 'requirement-universal-unbounded',
  code: 'SPR-11',
  target: 'requirement',
  needs: ['universal', allHours, everything, hundredPercent],
  ground: 'practice',
  severity: 'warning',
  title: '”Alla” och ”alltid” gäller en mängd som går att räkna upp',
  rationale:
    'Alla webbläsare, alla typer av filer, dygnet runt: ingen leverantör kan visa det, och den som läser strikt måste förkasta varje anbud. Ange mängden eller en tolerans. ”Samtliga integrationer i bilaga 3” är i sin ordning.',
  basis: ['INCOSE Guide for Writing Requirements (2019), R26', 'HFD 2016 ref. 37 I [känt genom kommentarer]'],
  messages: {
    soon: (phrase: string) => `”${phrase}” säger inte hur fort: ange en tid.`,
    always: (phrase: string) => `”${phrase}” tillåter inga undantag: ange en tolerans, eller stryk ordet.`,
    universal: (phrase: string) =>
      `”${phrase}” har ingen gräns: ange vilka, hänvisa till en bilaga eller sätt en tolerans.`,
  },

  *check({ kind, prepared }, at, { lexicon }): Generator<Draft> {
    if (!isBinding(kind)) return;
    const hits = lexicon.hits(prepared, 'universal');
    for (const hit of longest(hits)) {
      const span = isQuoted(prepared, hit.start) || isBounded(prepared, hit) ? undefined : unboundedSpan(prepared, hit);
      if (!span) continue;
      const level = hintIf(isDoubtful(prepared, hit, kind));
      const message = this.messages[lacking(hit.entry)](prepared.raw.slice(...span));
      yield { at: `${at}/text`, span, message, ...level };
    }
    const always = prepared.first(allHours);
    const hundred = prepared.first(hundredPercent);
    const promises = [
      always && !hasBound(prepared.lower.replace(always[0], '')) ? always : null,
      prepared.first(everything),
      hundred && prepared.has(qualityWords) ? hundred : null,
    ];
    for (const promise of promises) {
      if (!promise) continue;
      const span = spanOf(promise);
      yield { at: `${at}/text`, span, message: this.messages.always(prepared.raw.slice(...span)) };
    }
  },

  examples: [
    { good: 'Systemet ska logga alla anrop till gränssnittet.' },
    { good: 'Systemet ska fungera med samtliga webbläsare som anges i bilaga 2.' },
    { good: 'Varje handläggare ska ha en egen signatur i systemet.' },
    { bad: 'Systemet ska fungera i ⟦alla webbläsare⟧.' },
    {
      good: 'Systemet ska fungera i alla webbläsare i {{bilaga "klienter"}}.',
      specification: { annexes: [{ id: 'klienter', title: 'Klienter', kind: 'text', text: 'Webbläsarna.' }] },
    },
    { bad: 'Leverantören ska vara tillgänglig ⟦dygnet runt⟧.' },
    { good: 'Leverantören ska ta emot felanmälan dygnet runt och svara inom 30 minuter.' },
    { bad: 'Systemet ska vara tillgängligt ⟦100 procent⟧ av tiden.' },
    { bad: 'Leverantören ska avhjälpa ⟦samtliga fel⟧ före driftstart.' },
    { bad: 'Systemet ska ⟦aldrig gå ned⟧.' },
    { bad: 'Spårbarhet: ⟦allt loggas⟧ i två år.' },
    { bad: 'Systemet ska ⟦alltid⟧ visa saldot.', severity: 'hint' },
    { good: 'Köparen får häva köpet med omedelbar verkan.', with: { kind: 'contract' } },
    { good: 'Skadade böcker ska bytas helt utan kostnad.' },
    { good: 'Växeln ska vara bemannad varje vardag året runt.' },
    { good: 'Bygget följer de vid varje tillfälle gällande byggreglerna.' },
    { good: 'Kvittot ska skapas när betalningen har gått igenom utan fel.' },
    { good: 'Acceptanstestet ska genomföras utan fel av klass A.' },
    { bad: 'Systemet ska ⟦omedelbart⟧ låsa kontot.', severity: 'hint' },
    { bad: 'Leverantören ska ⟦omedelbart⟧ svara på felanmälningar.', severity: 'warning' },
  ],
});

/** What the words leave out: how soon, what is let pass, or which. */
function lacking(entry: string): 'soon' | 'always' | 'universal' {
  if (/omedelbar/.test(entry)) return 'soon';
  return /^(?:alla|samtliga|i samtliga|i alla|i hela|över hela|under alla|varje|total|heltäckande|fullständig)/.test(
    entry,
  )
    ? 'universal'
    : 'always';
}

/** *häva avtalet med omedelbar verkan*: at once is what it means. */
const ended = one`(?<!\p{L})(?:häv|säg\p{L}* upp|upphör|uppsägning|avsluta|avstäng|frånträd)\p{L}*(?!\p{L})`;
/** *utan kostnad*, *varje vardag året runt*, *vid varje tillfälle gällande lag*: more than the word is said after or before it. */
const free = one`^ (?:kostnad|ersättning|avgift|extra|tillägg)`;
const workingDays = one`(?<!\p{L})(?:arbetsdag|vardag|helgfri|dagtid|kontorstid)`;
const inForce = one`^ (?:gällande|aktuell)`;

/** Whether the words beside it take away what is unbounded. */
function isBounded(text: PreparedText, { entry, start, end }: Hit): boolean {
  const after = text.lower.slice(end);
  if (entry === 'helt utan') return free.test(after);
  if (entry === 'vid varje tillfälle') return inForce.test(after);
  if (entry !== 'året runt' && entry !== 'med omedelbar verkan') return false;
  const [from, to] = sentenceSpan(text, start);
  return (entry === 'året runt' ? workingDays : ended).test(text.lower.slice(from, to));
}

/** A way of speaking, or a word with a meaning of its own in contracts. */
const isDoubtful = (text: PreparedText, hit: Hit, kind: Kind | undefined): boolean =>
  (hit.entry === 'alltid' && !isLasting(text, hit)) ||
  hit.entry === 'utan funktionsbrister' ||
  hit.entry === 'med omedelbar verkan' ||
  (hit.entry === 'omedelbart' && (kind === 'contract' || isSystem(text.lower.slice(0, hit.start))));

/** *typer*, *webbläsare*, *situationer*, *risker*. */
const openKinds = anyOf(`
  typer, sorters, slags, former av, varianter, webbläsare, plattformar, enheter, operativsystem, mobiltelefoner,
  surfplattor, klienter, format, filformat, filtyper, situationer, lägen, behov, tänkbara, förekommande,
  delar av verksamheten, lagar, lagkrav, lagstiftning, regler, författningar, tillämpliga, krav som, myndigheters,
  andra system, externa system, system, standarder, verksamheter, aspekter, nivåer, avseenden, språk,
  skärmstorlekar, skärmupplösningar, intressenter, risker, hot
`);
/** What no one can list. Over things that the system itself holds (anrop, ändringar, användare) *alla* is checkable. */
const openSet = one`^\s*(?:(?:\p{L}+a|olika|förekommande|tänkbara|möjliga)\s+)?${openKinds}(?!\p{L})`;
const limited = one`bilaga|(?:ovan|nedan)(?:stående)?|enligt|följande|ovanstående|i tabell|definiera|(?:ingår|omfattas|anges|räknas upp|listas) i|som (?:anges|omfattas|ingår|finns i|används av|beställaren|\uFFFC)`;

/** *alla webbläsare i {{bilaga "info"}}*: what they are stands there. */
const inAnnex = /\{\{\s*bilaga\s/;

function unboundedSpan(text: PreparedText, hit: Hit): Span | undefined {
  const [start, end] = sentenceSpan(text, hit.start);
  const after = text.lower.slice(hit.end, end);
  if (inAnnex.test(text.raw.slice(hit.end, end))) return undefined;
  const word = words(text, hit).toLowerCase();
  if (word === 'alla' || word === 'samtliga') {
    const every = remedied.test(text.lower.slice(start, hit.start)) ? faults.exec(after) : undefined;
    if (every && !limited.test(after)) return [hit.start, hit.end + every[0].length];
    const open = openSet.exec(after);
    return open && !limited.test(after) ? [hit.start, hit.end + open[0].length] : undefined;
  }
  if (word.startsWith('fullständig')) {
    return wholeThing.test(after) && !limited.test(after) ? [hit.start, hit.end] : undefined;
  }
  if (word === 'dygnet runt' || word === '24/7')
    return hasBound(text.lower.slice(start, hit.start) + after) ? undefined : [hit.start, hit.end];
  // "utan fel av klass A": the class is the tolerance.
  // "när anropet har skett utan fel": the case it is about.
  if (word.startsWith('utan ') && inCondition.test(text.lower.slice(start, hit.start))) return undefined;
  // "95 % läses in utan fel", "moment som görs utan avbrott ger 4 poäng": a tolerance, and what is looked at.
  if (word.startsWith('utan ') && tolerated.test(text.lower.slice(start, hit.start))) return undefined;
  if (word.startsWith('utan ') && /^\s(?:av|i|med|som|enligt|större|inom) /.test(after)) return undefined;
  // A time besides says how soon; what the system itself shows at once is seen at once.
  if (word.endsWith('omedelbart') || word.startsWith('med omedelbar'))
    return hasTime(text.lower.slice(start, end)) ? undefined : [hit.start, hit.end];
  // "Användaren ska när som helst kunna avbryta" is a plain function.
  if (word.endsWith('som helst'))
    return reachWords.test(text.lower.slice(start, end)) ? [hit.start, hit.end] : undefined;
  return [hit.start, hit.end];
}

const tolerated = one`\d\s?(?:%|procent)(?!\p{L})|(?<!\p{L})som (?:genomförs|görs|utförs|löses|klaras)(?: \p{L}+)? $`;
const inCondition = one`(?:^|[\s,])(?:när|då|om|sedan|efter att|först när|förutsatt att)\s(?:(?!ska(?!\p{L})|skall(?!\p{L}))[\p{L}-]+\s){1,7}$`;

/** *alltid vara tillgänglig* promises what no one can hold; *alltid visa saldot* is mostly a way of speaking. */
function isLasting(text: PreparedText, hit: Hit): boolean {
  const [, end] = sentenceSpan(text, hit.start);
  const state = lastingState.exec(text.lower.slice(hit.end, end));
  return state !== null && lastingQuality.test(state[0]);
}
