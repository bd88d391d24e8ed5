import { firstIn, one, pattern } from '../wording/pattern.ts';
import { hasBound } from '../wording/bounds.ts';
import { isBinding, isQuoted, sentenceSpan } from '../wording/language.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { isSupplier, isSystem, mainModals } from '../wording/clauses.ts';
import type { Fix } from '../model/finding.ts';
import { standardReferences } from '../wording/standards.ts';
import { defineRule, type Draft } from './rule.ts';
import { isInfinitive } from '../wording/verbs.ts';

const included = one`ingår i (?:priset|leveransen|anbudet|tjänsten)|utan (?:tillägg|extra|särskild|ytterligare)\p{L}* (?:kostnad|licens|avgift)\p{L}*|utan kostnad`;
const notAUser = one`(?<!\p{L})(?:det|api:?e?t?|leverantören|anbudsgivaren)\s*$`;

const modals = new Set(['ska', 'skall', 'bör']);
const showing = one`^\s*(?:visa|uppvisa|påvisa|styrka|redovisa|bevisa)(?!\p{L})`;
const condition = one`^(?:när|om|vid|under|efter|för|medan|innan|i|på)(?!\p{L})`;
/** A table cell that says what there shall be a possibility of. */
const nominal = pattern`^(?:(?:systemet|tjänsten|lösningen|funktionen|den|det|plattformen|appen)\s+(?:har (?:funktionellt )?stöd för|stödjer|stöder|kan|möjliggör|medger|ger möjlighet (?:att|till))(?!\p{L})|(?:stödjer|stöder|kan|möjliggör|medger|klarar att|har stöd för|ger möjlighet (?:att|till))(?!\p{L}))|^(?:möjlighet(?:er)?|förmåga|stöd|funktionellt stöd|förberett|förberedd|beredskap)\s+(?:att|till|för)(?!\p{L})`;
const mayHappen = one`^(?:det|den|detta) kan (?:också |även |dock )?(?:innebära|förekomma|hända|vara|finnas|bli|uppstå|medföra|handla|gälla|röra sig)(?!\p{L})`;
/** From the modal on, one clause's words: *ska i appen kunna*, *ska systemet ha stöd för*. */
const form = pattern`^(?:\s+(?:på|med) (?:ett|en|hjälp av) \p{L}+(?:,? (?:och|samt) \p{L}+)? (?:sätt|vis|vy))?(?:\s+(?!och(?!\p{L})|eller(?!\p{L})|som(?!\p{L})|att(?!\p{L}))[\p{L}\p{N}-]+){0,4}?\s+(kunna|stödja|stöda|möjliggöra|medge|tillåta(?= att)|vara (?:möjligt|förberedd|förberett|förberedda|kapabel|kapabelt|kapabla)|gå att|finnas (?:möjlighet|stöd)|(?:ha|ge|erbjuda) (?:(?!och |eller |en |ett |tillgång )[\p{L}-]+ ){0,3}?(?:möjlighet|stöd|support(?= för)|funktion|funktionalitet|förmåga)(?:er)?(?: (?:för|till|att))?|klara(?: av)? att)(?!\p{L})`;

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
  basis: ['SKR, krav i upphandling'],
  fixable: true,
  messages: {
    write: (words: string) => `Skriv ”${words} …”`,
    system: (phrase: string) =>
      `”${phrase}” säger inte att funktionen ingår: skriv vad systemet ska göra, eller låta någon göra.`,
    user: (phrase: string) => `”${phrase}”: skriv hellre ”Systemet ska låta …”, så framgår att funktionen ingår.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    // What a person is able to do is a merit; "Det kan innebära" tells what may happen.
    const cell = kind === 'selection' || mayHappen.test(prepared.lower) ? null : prepared.first(nominal);
    if (cell && !/(?<![a-zåäö])(?:ska|skall)(?![a-zåäö])/.test(prepared.lower) && !included.test(prepared.lower)) {
      const span = [0, cell[0].length] as const;
      const beside = standardReferences(prepared).some(reference => reference.span[0] - span[1] < 6);
      const message = this.messages.system(prepared.raw.slice(...span));
      if (!beside) yield { at: `${at}/text`, span, message, ...(kind === 'award' && { atMost: 'hint' as const }) };
    }
    for (const place of mainModals(prepared, modals)) {
      const span = capabilityAfter(prepared, place);
      if (!span || isQuoted(prepared, span[0])) continue;
      const [start, end] = sentenceSpan(prepared, span[0]);
      const sentence = prepared.lower.slice(start, end);
      if (included.test(sentence)) continue;
      // "Det ska inte gå att avsluta ett ärende", "ska bara gå att öppna med nyckel": what is stopped is no mere possibility.
      if (
        /(?<![a-zåäö])(?:inte|ej|aldrig|bara|endast|enbart)\s(?:\S+\s)?$/.test(prepared.lower.slice(start, span[0])) ||
        /(?<![a-zåäö])(?:inte|ej|aldrig|bara|endast|enbart)(?![a-zåäö])/.test(
          prepared.lower.slice(prepared.tokens[place]?.end ?? start, span[0]),
        )
      )
        continue;
      const phrase = prepared.raw.slice(...span);
      // Support for a named protocol is plain enough; so is a proof that the supplier shall be able to show.
      const named = standardReferences(prepared).some(
        reference => reference.span[0] >= span[1] && reference.span[0] - span[1] < 6,
      );
      if (named && /stöd/.test(phrase)) continue;
      const before = prepared.lower.slice(start, prepared.tokens[place]?.start ?? start);
      const after = prepared.lower.slice(span[1], end);
      if (isSupplier(before) && (showing.test(after) || /(?:medge|tillåta)$/i.test(phrase))) continue;
      const subject =
        before.trim() === '' || condition.test(before)
          ? prepared.lower.slice(prepared.tokens[place]?.end ?? start, span[1])
          : before;
      const byUser = /kunna$/i.test(phrase) && !isSystem(subject) && !notAUser.test(subject);
      yield {
        at: `${at}/text`,
        span,
        message: byUser ? this.messages.user(phrase) : this.messages.system(phrase),
        fixes: plainFix(prepared, place, span, byUser, `${at}/text`, this.messages.write),
        ...((byUser || kind === 'award' || isMild(phrase, sentence)) && { atMost: 'hint' as const }),
      };
    }
  },

  examples: [
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

/** A function that is there, a thing that can be measured and versions that are counted are no mere possibilities. */
const isMild = (phrase: string, sentence: string): boolean =>
  /funktion/i.test(phrase) ||
  (/gå att$/i.test(phrase) && hasBound(sentence)) ||
  (/stödja$/i.test(phrase) && /\d|version/.test(sentence));

/** The span of the weak form; from the modal where nothing stands between. */
function capabilityAfter(text: PreparedText, place: number): readonly [number, number] | undefined {
  const modal = text.tokens[place];
  if (!modal) return undefined;
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

/** Definite nouns that may be let do something: *handläggaren*, *vårdnadshavare*, *enhetschefen*. */
const oneWord = one`^\p{Lu}\p{Ll}+$`;

/** *ska kunna exportera* → *ska exportera*; *Handläggaren ska kunna bifoga* → *Systemet ska låta handläggaren bifoga*. */
function plainFix(
  text: PreparedText,
  place: number,
  [start, end]: readonly [number, number],
  byUser: boolean,
  at: string,
  title: (words: string) => string,
): Fix[] {
  if (!/kunna$/i.test(text.raw.slice(start, end))) return [];
  const verb = text.tokens.find(token => token.start >= end);
  const modal = text.tokens[place];
  if (!verb || !modal || modal.word === 'bör' || !isInfinitive(verb.word) || /s$/.test(verb.word)) return [];
  const fix = (words: string, from: number, insert: string): Fix => ({
    title: title(words),
    decision: true,
    changes: [{ op: 'splice', at, span: [from, end], insert }],
  });
  if (!byUser) {
    const from = start === modal.start ? modal.end : text.raw.slice(0, start).trimEnd().length;
    const subject = text.raw.slice(start === modal.start ? 0 : from, end);
    return isSystem(text.lower.slice(0, end)) && subject ? [fix(`ska ${verb.word}`, from, '')] : [];
  }
  const before = text.raw.slice(0, modal.start).trim();
  if (start !== modal.start || !oneWord.test(before)) return [];
  return [fix(`Systemet ska låta ${before.toLowerCase()}`, 0, `Systemet ska låta ${before.toLowerCase()}`)];
}
