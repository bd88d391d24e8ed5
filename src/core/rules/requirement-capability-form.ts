import { firstIn, one, pattern } from '../wording/pattern.ts';
import { hasBound } from '../wording/bounds.ts';
import { isBinding, isQuoted, sentenceSpan } from '../wording/language.ts';
import type { PreparedText, Token } from '../wording/prepared-text.ts';
import { isSupplier, isSystem, mainModals } from '../wording/clauses.ts';
import { standardReferences } from '../wording/standards.ts';
import { hintIf } from './at-most.ts';
import { defineRule, type Draft } from './rule.ts';
import { isPerson } from '../wording/users.ts';
import { isInfinitive } from '../wording/verbs.ts';
import { worker } from '../wording/workers.ts';
import type { Span } from '../text/index.ts';

const included = one`ingår i (?:priset|leveransen|anbudet|tjänsten)|utan (?:tillägg|extra|särskild|ytterligare)\p{L}* (?:kostnad|licens|avgift)\p{L}*|utan kostnad`;
const notAUser = one`(?<!\p{L})(?:det|api:?e?t?|leverantören|anbudsgivaren)\s*$`;

const modals = new Set(['ska', 'skall', 'bör']);
const showing = one`^\s*(?:visa|uppvisa|påvisa|styrka|redovisa|bevisa)(?!\p{L})`;
const condition = one`^(?:när|om|vid|under|efter|för|medan|innan|i|på)(?!\p{L})`;
/** *Systemet har stöd för*, *Möjliggör*. */
const hasSupportFor = String.raw`^(?:(?:systemet|tjänsten|lösningen|funktionen|den|det|plattformen|appen)\s+(?:har (?:funktionellt )?stöd för|stödjer|stöder|kan|möjliggör|medger|ger möjlighet (?:att|till))(?!\p{L})|(?:stödjer|stöder|kan|möjliggör|medger|klarar att|har stöd för|ger möjlighet (?:att|till))(?!\p{L}))`;
/** *Möjlighet att*, *Stöd för*. */
const possibilityTo = String.raw`^(?:möjlighet(?:er)?|förmåga|stöd|funktionellt stöd|förberett|förberedd|beredskap)\s+(?:att|till|för)(?!\p{L})`;
/** A table cell that says what there shall be a possibility of. */
const nominal = pattern`${hasSupportFor}|${possibilityTo}`;
const mayHappen = one`^(?:det|den|detta) kan (?:också |även |dock )?(?:innebära|förekomma|hända|vara|finnas|bli|uppstå|medföra|handla|gälla|röra sig)(?!\p{L})`;
/** From the modal on, one clause's words: *ska i appen kunna*, *ska systemet ha stöd för*. */
const form = pattern`^(?:\s+(?:på|med) (?:ett|en|hjälp av) \p{L}+(?:,? (?:och|samt) \p{L}+)? (?:sätt|vis|vy))?(?:\s+(?!och(?!\p{L})|eller(?!\p{L})|som(?!\p{L})|att(?!\p{L}))[\p{L}\p{N}-]+){0,4}?\s+(kunna|stödja|stöda|möjliggöra|medge|tillåta(?= att)|vara (?:möjligt|förberedd|förberett|förberedda|kapabel|kapabelt|kapabla)|gå att|finnas (?:möjlighet|stöd)|(?:ha|ge|ges|erbjuda|erbjudas) (?:(?!och |eller |en |ett |tillgång )[\p{L}-]+ ){0,3}?(?:möjlighet(?:en(?= att))?|stöd|support(?= för)|funktion|funktionalitet|förmåga)(?:er)?(?: (?:för|till|att))?|klara(?: av)? att)(?!\p{L})`;

export const requirementCapabilityForm = defineRule({
  id: 'requirement-capability-form',
  code: 'SPR-08',
  target: 'requirement',
  needs: [nominal, form],
  ground: 'practice',
  severity: 'warning',
  title: 'Kravet säger vad systemet gör, inte vad det kan förberedas för',
  rationale:
    '”Ska ha stöd för” och ”ska kunna” lämnar öppet om funktionen ingår, kräver tillägg eller måste byggas. Skriv ”Systemet ska visa …”, eller ”Systemet ska låta handläggaren …”. När en användare ska kunna något är meningen tydligare, och fyndet bara ett tips.',
  basis: ['INCOSE Guide for Writing Requirements (2019), C3'],
  fixable: true,
  messages: {
    write: (words: string) => `Skriv ”${words} …”`,
    system: (phrase: string) =>
      `”${phrase}” säger inte att funktionen ingår: skriv vad systemet ska göra, eller låta någon göra.`,
    actor: (phrase: string) =>
      `”${phrase}” säger att någon har förmågan, inte vad som görs: skriv vad som ska göras, eller hur förmågan visas.`,
    thing: (phrase: string) => `”${phrase}” säger inte att det ingår: skriv vad som ska finnas eller göras.`,
    user: (phrase: string) => `”${phrase}”: skriv hellre ”Systemet ska låta …”, så framgår att funktionen ingår.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    const textAt = `${at}/text`;
    // What a person is able to do is a merit.
    const cell = kind === 'selection' ? undefined : possibilityIn(prepared);
    if (cell) {
      const message = this.messages.system(prepared.raw.slice(...cell));
      yield { at: textAt, span: cell, message, ...hintIf(kind === 'award') };
    }
    for (const capability of capabilitiesIn(prepared)) {
      const { phrase, span, sentence } = capability;
      const subject = subjectOf(prepared, capability);
      const byUser = isByUser(phrase, subject);
      yield {
        at: textAt,
        span,
        message: this.messages[sortOf(subject)](phrase),
        fixes: plainly(prepared, capability, subject).map(({ words, from, insert }) => ({
          title: this.messages.write(words),
          decision: true as const,
          changes: [{ op: 'splice' as const, at: textAt, span: [from, span[1]] as const, insert }],
        })),
        ...hintIf(byUser || kind === 'award' || isDoubtful(phrase, sentence)),
      };
    }
  },

  examples: [
    { bad: 'Varje medlem ⟦ska ges möjlighet att⟧ byta båtplats.' },
    { good: 'Kassaskåpet ska bara gå att öppna med två nycklar.' },
    { good: 'Systemet ska låta handläggaren bifoga dokument till ärendet.' },
    { good: 'Leverantören ska medge revision en gång per år.' },
    {
      bad: 'Systemet ⟦ska kunna⟧ exportera ärenden.',
      fixed: 'Systemet ska exportera ärenden.',
      severity: 'warning',
    },
    { bad: 'Systemet ⟦ska ha stöd för⟧ e-signering.' },
    {
      bad: 'När ett ärende avslutas ska systemet ⟦kunna⟧ skicka en enkät.',
      fixed: 'När ett ärende avslutas ska systemet skicka en enkät.',
    },
    { bad: 'Det ⟦ska vara möjligt⟧ att bifoga dokument.' },
    { bad: '⟦Möjlighet att⟧ bifoga dokument.', note: 'En tabellcell.' },
    { bad: 'Texten ⟦ska gå att⟧ förstora till 200 procent.', severity: 'hint' },
    {
      bad: 'Handläggaren ⟦ska kunna⟧ bifoga dokument.',
      fixed: 'Systemet ska låta handläggaren bifoga dokument.',
      severity: 'hint',
    },
    { good: 'Systemet ska kunna exportera ärenden utan extra kostnad.' },
    { good: 'Leverantören ska ha övervakning eller motsvarande förmåga för att upptäcka intrång.' },
  ],
});

/** A table cell that says what is possible, and names no standard right after. */
function possibilityIn(text: PreparedText): Span | undefined {
  // "Det kan innebära" tells what may happen.
  const cell = mayHappen.test(text.lower) ? null : text.first(nominal);
  if (!cell || /(?<![a-zåäö])(?:ska|skall)(?![a-zåäö])/.test(text.lower) || included.test(text.lower)) return undefined;
  const end = cell[0].length;
  return standardReferences(text).some(({ span }) => span[0] - end < 6) ? undefined : [0, end];
}

/** What somebody or something is to be able to do. */
interface Capability {
  readonly modal: Token;
  readonly phrase: string;
  readonly span: Span;
  readonly sentence: string;
  /** The sentence up to the modal, and from the phrase on. */
  readonly before: string;
  readonly after: string;
}

const capabilitiesIn = (text: PreparedText): readonly Capability[] =>
  mainModals(text, modals).flatMap(place => {
    const modal = text.tokens[place];
    const span = modal && capabilityAfter(text, modal);
    if (!modal || !span || isQuoted(text, span[0])) return [];
    const [start, end] = sentenceSpan(text, span[0]);
    const capability: Capability = {
      modal,
      phrase: text.raw.slice(...span),
      span,
      sentence: text.lower.slice(start, end),
      before: text.lower.slice(start, modal.start),
      after: text.lower.slice(span[1], end),
    };
    const isPlain =
      included.test(capability.sentence) || isStopped(text, capability) || isSaidOutright(text, capability);
    return isPlain ? [] : [capability];
  });

/** *Det ska inte gå att avsluta ett ärende*, *ska bara gå att öppna med nyckel*: what is stopped is no mere possibility. */
function isStopped({ lower }: PreparedText, { modal, span, before }: Capability): boolean {
  const upTo = before + lower.slice(modal.start, span[0]);
  return (
    /(?<![a-zåäö])(?:inte|ej|aldrig|bara|endast|enbart)\s(?:\S+\s)?$/.test(upTo) ||
    /(?<![a-zåäö])(?:inte|ej|aldrig|bara|endast|enbart)(?![a-zåäö])/.test(lower.slice(modal.end, span[0]))
  );
}

/** Support for a named protocol is plain enough; so is a proof that the supplier shall be able to show. */
function isSaidOutright(text: PreparedText, { phrase, span, before, after }: Capability): boolean {
  const isNamed = standardReferences(text).some(({ span: [start] }) => start >= span[1] && start - span[1] < 6);
  if (isNamed && /stöd/.test(phrase)) return true;
  return isSupplier(before) && (showing.test(after) || /(?:medge|tillåta)$/i.test(phrase));
}

/** Whoever does the work, and firms: *konsulten*, *trafikföretaget*. */
const firmOrWorker = one`(?<!\p{L})(?:${worker}|\p{L}*(?:företag|leverantör|bolag|byrå|förmedling)(?:et|en|er|erna|na|n)?)\s*$`;
/** *man*, *den som saknar e-legitimation*. */
const whoever = one`(?<!\p{L})(?:man|den som [^.;]*)$`;

/** Who or what shall be able to: what stands before the modal, or after it where a clause or nothing does. */
function subjectOf({ lower }: PreparedText, { modal, span, before }: Capability): string {
  const isAfter = before.trim() === '' || condition.test(before);
  return (isAfter ? lower.slice(modal.end, span[0]) : before).trimEnd();
}

/** What sort of subject it is: each needs other advice. */
function sortOf(subject: string): 'system' | 'user' | 'actor' | 'thing' {
  if (isSupplier(subject) || firmOrWorker.test(subject)) return 'actor';
  if (isSystem(subject) || /(?<![a-zåäö])(?:det|api:?e?t?)$/.test(subject)) return 'system';
  const [last = ''] = /[a-zåäöé-]+$/.exec(subject) ?? [];
  return isPerson(last) || whoever.test(subject) ? 'user' : 'thing';
}

const isByUser = (phrase: string, subject: string): boolean =>
  /kunna$/i.test(phrase) && !isSystem(subject) && !notAUser.test(subject);

/** A function that is there, a thing that can be measured and versions that are counted are no mere possibilities. */
const isDoubtful = (phrase: string, sentence: string): boolean =>
  /funktion/i.test(phrase) ||
  (/gå att$/i.test(phrase) && hasBound(sentence)) ||
  (/stödja$/i.test(phrase) && /\d|version/.test(sentence));

/** The span of the weak form; from the modal where nothing stands between. */
function capabilityAfter(text: PreparedText, modal: Token): Span | undefined {
  const [, end] = sentenceSpan(text, modal.start);
  const found = firstIn(text.lower.slice(modal.end, end), form);
  const words = found?.[1];
  if (!found || words === undefined) return undefined;
  const stop = modal.end + found[0].length;
  const start = stop - words.length;
  // "en funktion för att …" may be any noun phrase: a function that is there is no mere possibility.
  if (/^(?:ha|ge|erbjuda) (?:funktion$|en )/.test(words)) return undefined;
  return start - modal.end <= 1 ? [modal.start, stop] : [start, stop];
}

const oneWord = one`^\p{Lu}\p{Ll}+$`;

interface PlainWords {
  /** As the title tells them. */
  readonly words: string;
  /** Where what goes begins; it ends with the weak form. */
  readonly from: number;
  readonly insert: string;
}

/** *Systemet ska logga …, och personalen ska kunna*, *Ombud i tjänsten ska kunna*: whoever is able does not have to. */
function isOfSystem(subject: string): boolean {
  const own =
    subject
      .split(/[,;] ?| (?:och|samt|men)(?= |$)/)
      .at(-1)
      ?.trim() ?? '';
  return isSystem((own || subject).split(' ').slice(0, 2).join(' '));
}

/** *ska kunna exportera* → *ska exportera*; *Handläggaren ska kunna bifoga* → *Systemet ska låta handläggaren bifoga*. */
function plainly({ raw, tokens }: PreparedText, capability: Capability, subject: string): readonly PlainWords[] {
  const { modal, phrase, span } = capability;
  const [start, end] = span;
  const verb = tokens.find(token => token.start >= end);
  if (!/kunna$/i.test(phrase) || !verb || modal.word === 'bör') return [];
  if (!isInfinitive(verb.word) || /s$/.test(verb.word)) return [];
  const fromModal = start === modal.start;
  if (!isByUser(phrase, subject)) {
    const from = fromModal ? modal.end : raw.slice(0, start).trimEnd().length;
    const said = raw.slice(fromModal ? 0 : from, end);
    return isOfSystem(subject) && said ? [{ words: `ska ${verb.word}`, from, insert: '' }] : [];
  }
  const who = raw.slice(0, modal.start).trim();
  if (!fromModal || !oneWord.test(who) || !isPerson(who.toLowerCase())) return [];
  const words = `Systemet ska låta ${who.toLowerCase()}`;
  return [{ words, from: 0, insert: words }];
}
